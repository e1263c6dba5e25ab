#pragma once
#include <optional>

#include "engine/model/resources.hpp"
#include "engine/model/verdict.hpp"

namespace underpar {

/// How a program's use stands to the goal; nothing when what it is compared with was not measured.
[[nodiscard]] std::optional<SecondGoalResult> stand_to_goal(const SecondGoal& goal, const ResourceUse& use);

/// The verdict with the goal taken into account: a score under a required goal that was missed is bogey at
/// best, and the message says so. A verdict without a score stays as it is. Pure.
[[nodiscard]] Verdict judge_goal(Verdict verdict, const SecondGoal& goal, const ResourceUse& use);

}  // namespace underpar
