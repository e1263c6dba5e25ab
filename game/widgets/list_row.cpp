#include "game/widgets/list_row.hpp"

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {

bool list_row(const Frame& frame, int id, const ListRow& row) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{ImGui::GetContentRegionAvail().x, frame.em(kListRow)};
  ImGui::PushID(id);
  const bool pressed = ImGui::InvisibleButton("row", size);
  ImGui::PopID();
  note_item(frame, row.kind, row.title, {.text = row.detail});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  if (row.chosen || ImGui::IsItemHovered()) {
    draw.AddRectFilled(at, {at.x + size.x, at.y + size.y}, frame.theme().hover, frame.em(7));
  }
  if (row.chosen) {
    draw.AddRectFilled(at, {at.x + frame.em(3), at.y + size.y}, frame.theme().accent, frame.em(2));
  }
  const float room = size.x - frame.em(16);
  const float left = at.x + frame.em(10);
  text_cut_at(frame, draw, {left, at.y + size.y * 0.3F}, row.title, room, {Face::kSemi, row.tone}, {0, 0.5F});
  text_cut_at(frame, draw, {left, at.y + size.y * 0.72F}, row.detail, room, {Face::kSmall, Tone::kDim},
              {0, 0.5F});
  return pressed;
}

}  // namespace underpar::ui
