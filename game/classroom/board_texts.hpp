#pragma once
#include <string>
#include <vector>

#include "engine/classroom/rules.hpp"

namespace underpar::classroom {

// Boards as they are sent.

[[nodiscard]] std::string board_json(const Board& board, const Assignment& assignment);
[[nodiscard]] std::string board_csv(const Board& board);
[[nodiscard]] std::string histogram_json(const Board& board);
/// The board of the course, from those of all its levels in the same order.
[[nodiscard]] std::string standings_json(const std::vector<Assignment>& assignments,
                                         const std::vector<Board>& boards);
/// Everything, each row with whether the public sees it, too.
[[nodiscard]] std::string instructor_board_json(const std::vector<JudgedSubmission>& judged,
                                                const Assignment& assignment);

}  // namespace underpar::classroom
