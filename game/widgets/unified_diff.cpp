#include "game/widgets/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

constexpr int kTab = 4;

struct Sign {
  const char* text;
  Tone tone;
};

Sign sign_of(const DiffLine& line) {
  return line.change == Change::kOnlySecond  ? Sign{"+", Tone::kAccent}
         : line.change == Change::kOnlyFirst ? Sign{"−", Tone::kOver}
                                             : Sign{" ", Tone::kDim};
}

std::string number(int line) {
  return line > 0 ? fmt::to_string(line) : std::string{};
}

std::string without_tabs(const std::string& text) {
  std::string result;
  for (const char c : text) {
    result.append(c == '\t' ? kTab - result.size() % kTab : 1, c == '\t' ? ' ' : c);
  }
  return result;
}

}  // namespace

void unified_diff(const Frame& frame, const char* id, std::span<const DiffLine> lines, ImVec2 size) {
  const float column = text_size(frame, "0", Face::kCode).x;
  const float height = std::round(frame.look.fonts.code->FontSize * 1.4F);
  const float gutter = 12 * column;
  std::size_t longest = 0;
  for (const DiffLine& line : lines) {
    longest = std::max(longest, without_tabs(line.text).size());
  }
  ImGui::PushStyleColor(ImGuiCol_ChildBg, frame.theme().editor.vec4());
  ImGui::BeginChild(id, size, true, ImGuiWindowFlags_HorizontalScrollbar);
  ImGui::PopStyleColor();
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
  const float width =
      std::max(gutter + static_cast<float>(longest + 1) * column, ImGui::GetContentRegionAvail().x);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(lines.size()), height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const DiffLine& line = lines[static_cast<std::size_t>(i)];
      const ImVec2 at = ImGui::GetCursorScreenPos();
      const float middle = at.y + height / 2;
      ImDrawList& draw = *ImGui::GetWindowDrawList();
      const Sign sign = sign_of(line);
      if (line.change != Change::kSame) {
        draw.AddRectFilled(at, {at.x + width, at.y + height},
                           color_of(frame.theme(), sign.tone).with_alpha(kGroundAlpha));
      }
      const bool left_out = line.first_line == 0 && line.second_line == 0;
      text_at(frame, draw, {at.x + 4 * column, middle}, number(line.first_line), {Face::kCode, Tone::kFaint},
              {1, 0.5F});
      text_at(frame, draw, {at.x + 9 * column, middle}, left_out ? "…" : number(line.second_line),
              {Face::kCode, Tone::kFaint}, {1, 0.5F});
      text_at(frame, draw, {at.x + 10 * column, middle}, sign.text, {Face::kCode, sign.tone}, {0, 0.5F});
      const std::string code = without_tabs(line.text);
      text_at(frame, draw, {at.x + gutter, middle}, code,
              {Face::kCode, line.change == Change::kSame ? Tone::kDim : Tone::kText}, {0, 0.5F});
      ImGui::Dummy({width, height});
      note_item(frame, "line", std::string{sign.text} + line.text, {.clickable = false});
    }
  }
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

}  // namespace underpar::ui
