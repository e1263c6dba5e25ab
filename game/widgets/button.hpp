#pragma once
#include <imgui.h>

#include <string_view>

#include "game/widgets/look.hpp"

namespace underpar::ui {

struct ButtonOptions {
  bool primary = false;               ///< the one thing to do next on a screen
  std::string_view disabled_because;  ///< not empty: disabled, and this sentence is its tooltip
  std::string_view tip;               ///< tooltip when enabled
  ImVec2 size{0, 0};                  ///< 0: as large as the label; -1 wide: up to the edge
};

/// The height of the one thing to do next, in design pixels.
inline constexpr float kTallButton = 44;

/// True when it was pressed. `label` may carry ImGui's "##id".
[[nodiscard]] bool button(const Frame& frame, const char* label, const ButtonOptions& options = {});

/// One tab of a row; draw them with ImGui::SameLine between. True when it was chosen. `spoken` says more to
/// readers and scripts, where several tabs look alike.
[[nodiscard]] bool tab(const Frame& frame, const char* label, bool active, std::string_view spoken = {});

/// Text that does something when clicked, without a button's frame: links, "show all". `spoken` says more to
/// readers and scripts, where several links look alike.
[[nodiscard]] bool text_button(const Frame& frame, const char* label, std::string_view spoken = {});

}  // namespace underpar::ui
