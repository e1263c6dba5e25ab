#pragma once
#include <optional>
#include <string>

#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The button that hands a program in to the class, with what became of the last one of the level: on its
/// way, in the queue, judged, refused. For members only.
void draw_hand_in(const ui::Frame& frame, const State& state, const HandIn& wish, Commands& commands);

}  // namespace underpar::client
