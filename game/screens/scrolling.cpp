#include "game/screens/scrolling.hpp"

#include <imgui.h>

#include "game/widgets/keys.hpp"

namespace underpar::client {

void scroll_by_keys() {
  using ui::Key;
  if (ImGui::GetIO().WantTextInput) {
    return;
  }
  const float page = ImGui::GetWindowHeight() * 0.85F;
  if (ui::pressed(Key::kPageDown)) {
    ImGui::SetScrollY(ImGui::GetScrollY() + page);
  } else if (ui::pressed(Key::kPageUp)) {
    ImGui::SetScrollY(ImGui::GetScrollY() - page);
  } else if (ui::pressed(Key::kHome)) {
    ImGui::SetScrollY(0);
  } else if (ui::pressed(Key::kEnd)) {
    ImGui::SetScrollY(ImGui::GetScrollMaxY());
  }
}

}  // namespace underpar::client
