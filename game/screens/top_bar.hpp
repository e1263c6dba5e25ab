#pragma once
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The bar over every screen: whose course this is, the way to the other screens, the score so far.
void draw_top_bar(const ui::Frame& frame, const State& state, Commands& commands);

}  // namespace underpar::client
