#include "game/screens/about_screen.hpp"

#include <algorithm>
#include <array>

#include "game/screens/scrolling.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

struct Credit {
  const char* name;
  const char* for_what;
  const char* licence;
};

/// The libraries of ARCHITECTURE.md that this program is linked with, and the faces it draws with.
constexpr std::array<Credit, 19> kCredits{{
    {"Dear ImGui", "every screen", "MIT"},
    {"SDL 2", "window, keys, sound", "zlib"},
    {"Lua", "levels", "MIT"},
    {"SQLite", "the record", "public domain"},
    {"SQLiteCpp", "the record", "MIT"},
    {"{fmt}", "texts", "MIT"},
    {"JSON for Modern C++", "settings and reports", "MIT"},
    {"CLI11", "command lines", "BSD 3-Clause"},
    {"MD4C", "lessons and exports", "MIT"},
    {"DTL", "differences of texts", "BSD 3-Clause"},
    {"Google Benchmark", "timing", "Apache 2.0"},
    {"libseccomp", "the sandbox", "LGPL 2.1"},
    {"elfutils", "profiles", "LGPL 3+ or GPL 2+"},
    {"OpenSSL", "hashes", "Apache 2.0"},
    {"Fontconfig", "finding faces", "MIT"},
    {"stb", "pictures", "MIT or public domain"},
    {"Inter", "the face of texts", "OFL 1.1"},
    {"JetBrains Mono", "the face of code", "OFL 1.1"},
    {"GCC, bubblewrap, mold, valgrind", "called as programs", "GPL and LGPL"},
}};

void draw_credits(const ui::Frame& frame) {
  const float width = std::min(ImGui::GetContentRegionAvail().x, frame.em(680));
  const float licence = width * 0.7F;
  for (const Credit& credit : kCredits) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = ImGui::GetTextLineHeight() * 1.4F;
    ImGui::BeginGroup();
    ui::text_cut(frame, credit.name, width * 0.4F);
    ImGui::SetCursorScreenPos({at.x + width * 0.42F, at.y});
    ui::text_cut(frame, credit.for_what, width * 0.27F, {ui::Face::kBody, ui::Tone::kDim});
    ImGui::SetCursorScreenPos({at.x + licence, at.y});
    ui::text_cut(frame, credit.licence, width - licence, {ui::Face::kBody, ui::Tone::kDim});
    ImGui::EndGroup();
    ImGui::SetCursorScreenPos({at.x, at.y + line});
  }
  ImGui::Dummy({1, 1});
}

}  // namespace

void draw_about(const ui::Frame& frame, Commands& commands) {
  const float edge = frame.em(16);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ui::Panel panel{frame, "about", {all.x - 2 * edge, all.y - 2 * edge}};
  ui::text(frame, "Underpar " UNDERPAR_VERSION, {ui::Face::kTitle, ui::Tone::kText});
  const float readable = std::min(ImGui::GetContentRegionAvail().x, frame.em(680));
  ui::text_wrapped(frame,
                   "A golf course of slow C++ programs. Make them fast, prove that they are still right, and "
                   "know how sure you can be of the difference.",
                   {}, readable);
  ui::gap(frame, 8);
  ui::section(frame, "LICENCE");
  ui::text_wrapped(frame, "MIT: use it, change it, pass it on. The text lies beside the sources as LICENSE.",
                   {}, readable);
  ui::gap(frame, 8);
  ui::section(frame, "BUILT ON");
  draw_credits(frame);
  ui::gap(frame, 8);
  if (ui::button(frame, "Back to the settings")) {
    commands.emplace_back(GoTo{Screen::kSettings});
  }
  scroll_by_keys();
}

}  // namespace underpar::client
