#pragma once
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The score card: nine holes a table with par, score and time over par, the totals, and the skills by
/// chapter.
void draw_score_card(const ui::Frame& frame, const State& state, Commands& commands);

}  // namespace underpar::client
