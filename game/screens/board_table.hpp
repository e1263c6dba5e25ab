#pragma once
#include <string>

#include "engine/model/leaderboard.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The board of a level, a row for each player; that of `nick` stands out. Columns give way from the right
/// where the window is narrow.
void draw_level_board(const ui::Frame& frame, const LevelBoard& board, const std::string& nick);

/// The board of the course, with the strokes on each level as far as there is room.
void draw_course_board(const ui::Frame& frame, const ClassNews& news, const std::string& nick);

}  // namespace underpar::client
