#pragma once
#include <imgui.h>

#include <span>

#include "game/screens/fairway.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// Whether anything of the current window shows that reaches this far above and below `y`, in pixels of the
/// screen: a long course draws no more than what is seen.
[[nodiscard]] bool in_sight(float y, float reach);

/// Trees, bunkers and ponds; `origin` is the plan's top left.
void draw_scenery(const ui::Frame& frame, ImDrawList& draw, ImVec2 origin, std::span<const Scenery> scenery);

}  // namespace underpar::client
