#include "game/screens/plot_box.hpp"

#include <fmt/format.h>

#include <array>
#include <span>
#include <string_view>

#include "game/screens/screens.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

/// Drawn over the rest, in this frame alone; it fits into the least window.
void draw_sheet(const ui::Frame& frame, const Plot& plot, Commands& commands) {
  const ImVec2 size{frame.em(kLeastDesignWidth), frame.em(kLeastDesignHeight)};
  ui::Registry unheard;
  unheard.set_recording(false);
  const ui::Frame sheet{frame.look, unheard, true};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{frame.em(18), frame.em(16)});
  ImGui::Begin("sheet", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoFocusOnAppearing);
  ui::section(sheet, plot.title);
  ui::gap(sheet, 6);
  plot.draw(ImGui::GetContentRegionAvail());
  ImGui::End();
  ImGui::PopStyleVar();
  commands.emplace_back(TakePicture{plot.name, {.left = 0, .top = 0, .width = size.x, .height = size.y}});
}

constexpr const char* kCopy = "CSV";
constexpr const char* kCopyTip = "Copies the numbers";

struct Link {
  const char* label = "";
  const char* tip = "";
};

/// A heading with links at its right, on a line of their own where there is no room. The one that was
/// pressed; empty for none.
std::string_view draw_heading(const ui::Frame& frame, const char* title, std::span<const Link> links) {
  ui::gap(frame, 6);
  ui::section(frame, title);
  const float gap = frame.em(14);
  float wide = -gap;
  for (const Link& link : links) {
    wide += ui::text_size(frame, link.label).x + gap;
  }
  ImGui::SameLine();
  if (ImGui::GetContentRegionAvail().x < wide) {
    ImGui::NewLine();
  }
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - wide);
  std::string_view pressed;
  for (const Link& link : links) {
    if (&link != links.data()) {
      ImGui::SameLine(0, gap);
    }
    if (ui::text_button(frame, link.label, fmt::format("{}: {}", title, link.label))) {
      pressed = link.label;
    }
    ui::tooltip(frame, link.tip);
  }
  return pressed;
}

}  // namespace

void draw_plot(const ui::Frame& frame, const Plot& plot, Commands& commands) {
  ImGui::PushID(plot.title);
  bool& as_table = *ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("as_table"));
  const std::array<Link, 3> links{{{as_table ? "Plot" : "Numbers", "The same as a plot or as a table"},
                                   {kCopy, kCopyTip},
                                   {"PNG", "Keeps a picture of it"}}};
  const std::string_view pressed = draw_heading(frame, plot.title, links);
  if (as_table) {
    ui::draw_table(frame, plot.name.c_str(), plot.table());
  } else {
    plot.draw({ImGui::GetContentRegionAvail().x, plot.height > 0 ? frame.em(plot.height) : 0});
  }
  if (pressed == links[0].label) {
    as_table = !as_table;
  } else if (pressed == links[1].label) {
    ImGui::SetClipboardText(ui::to_csv(plot.values ? plot.values() : plot.table()).c_str());
  } else if (pressed == links[2].label) {
    draw_sheet(frame, plot, commands);
  }
  ImGui::PopID();
}

void draw_copy_heading(const ui::Frame& frame, const char* title, const std::function<ui::Table()>& values) {
  ImGui::PushID(title);
  const std::array<Link, 1> links{{{kCopy, kCopyTip}}};
  if (!draw_heading(frame, title, links).empty()) {
    ImGui::SetClipboardText(ui::to_csv(values()).c_str());
  }
  ImGui::PopID();
}

}  // namespace underpar::client
