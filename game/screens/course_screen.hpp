#pragma once
#include "game/screens/course_map.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The course: its map, or a chapter's opening page in its place, and the selected hole's card.
void draw_course(const ui::Frame& frame, const State& state, Commands& commands, CourseLook& look);

}  // namespace underpar::client
