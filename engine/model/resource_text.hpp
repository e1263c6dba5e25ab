#pragma once
#include <string>

#include "engine/model/resources.hpp"

namespace underpar {

/// "1.5 MiB of heap, 17 allocations, 312 tokens"; leaked bytes only where there are some.
[[nodiscard]] std::string resources_text(const Resources& use);

/// What a second goal asks for and brings, as a sentence.
[[nodiscard]] std::string goal_text(const SecondGoal& goal);

/// How a round stands to it, as a sentence.
[[nodiscard]] std::string goal_result_text(const SecondGoal& goal, const SecondGoalResult& result);

}  // namespace underpar
