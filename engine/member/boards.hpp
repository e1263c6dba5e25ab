#pragma once
#include <string>
#include <vector>

#include "engine/member/class_link.hpp"
#include "engine/model/leaderboard.hpp"

namespace underpar::classroom {

// What a class tells, read from its server. Each blocks until the server answered.

[[nodiscard]] Answer<std::vector<ClassLevel>> read_levels(ClassLink& link);

/// Without its histogram.
[[nodiscard]] Answer<LevelBoard> read_board(ClassLink& link, const std::string& level_id);

/// The newest hundred of the member who holds the link.
[[nodiscard]] Answer<std::vector<HandedIn>> read_handed_in(ClassLink& link);

/// All of it, with the board of one level and its histogram; `level_id` may be empty.
[[nodiscard]] Answer<ClassNews> read_news(ClassLink& link, const std::string& level_id);

[[nodiscard]] Answer<HandedIn> handed_in_of(const Json& json);

}  // namespace underpar::classroom
