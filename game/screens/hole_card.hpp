#pragma once
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The card of one hole beside the course: what it is about, what was reached, and the way onto it. Fills the
/// current window.
void draw_hole_card(const ui::Frame& frame, const CourseView& course, const Hole& hole, Commands& commands);

/// The greeting of a first start, in the same place.
void draw_welcome(const ui::Frame& frame, const State& state, Commands& commands);

}  // namespace underpar::client
