#pragma once
#include "engine/model/leaderboard.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What the leaderboard remembers between frames.
struct LeaderboardView {
  JoinForm form;           ///< in typing
  bool of_source = false;  ///< time against the size of the source, in place of memory
};

/// The class: how to join one; and for its members the boards of the course and of each level, their own
/// place, what they handed in, how the class spreads, and who gives least time for least memory or source.
void draw_leaderboard(const ui::Frame& frame, const State& state, Commands& commands, LeaderboardView& view);

}  // namespace underpar::client
