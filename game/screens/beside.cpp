#include "game/screens/beside.hpp"

#include <imgui.h>

#include <algorithm>

namespace underpar::client {

void text_beside(const ui::Frame& frame, std::string_view text, const ui::TextStyle& style) {
  const ImVec2 top_left = ImGui::GetItemRectMin();
  const ImVec2 bottom_right = ImGui::GetItemRectMax();
  const ImVec2 size = ui::text_size(frame, text, style.face);
  ImGui::SameLine();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float middle = (top_left.y + bottom_right.y) / 2;
  ui::text_at(frame, *ImGui::GetWindowDrawList(), {at.x, middle}, text, style, {0, 0.5F});
  ImGui::Dummy({size.x, std::max(bottom_right.y - top_left.y, size.y)});
}

void beside_if_it_fits(const ui::Frame& frame, std::string_view label) {
  ImGui::SameLine();
  const float width = ui::text_size(frame, label).x + 2 * ImGui::GetStyle().FramePadding.x;
  if (ImGui::GetContentRegionAvail().x < width) {
    ImGui::NewLine();
  }
}

}  // namespace underpar::client
