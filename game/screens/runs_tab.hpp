#pragma once
#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The last round in full: what the referee and the level say, the times of both sides, what was taken beside
/// time; or where the first difference is.
void draw_runs(const ui::Frame& frame, const State& state, const Hole& hole, const Record& record,
               Commands& commands, LevelView& view);

}  // namespace underpar::client
