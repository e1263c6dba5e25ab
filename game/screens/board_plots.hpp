#pragma once
#include <string>

#include "engine/model/leaderboard.hpp"
#include "game/screens/leaderboard_screen.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// How the players of a level spread, and time against memory or the size of the source: those whom nobody
/// beats in both are joined. `nick` stands out.
void draw_board_plots(const ui::Frame& frame, const LevelBoard& board, const std::string& nick,
                      Commands& commands, LeaderboardView& view);

}  // namespace underpar::client
