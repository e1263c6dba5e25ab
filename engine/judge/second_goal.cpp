#include "engine/judge/second_goal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"

namespace underpar {

std::optional<SecondGoalResult> stand_to_goal(const SecondGoal& goal, const ResourceUse& use) {
  double base = 1;
  if (goal.relative_to == Baseline::kOfPar) {
    base = amount_of(use.par, goal.metric);
  } else if (goal.relative_to == Baseline::kOfReference) {
    if (!use.reference) {
      return std::nullopt;
    }
    base = amount_of(*use.reference, goal.metric);
  }
  return SecondGoalResult{.used = amount_of(use.player, goal.metric), .at_most = goal.at_most * base};
}

Verdict judge_goal(Verdict verdict, const SecondGoal& goal, const ResourceUse& use) {
  if (!verdict.has_score()) {
    return verdict;
  }
  verdict.second_goal = stand_to_goal(goal, use);
  if (goal.required && verdict.second_goal && !verdict.second_goal->reached() && verdict.strokes < kBogey) {
    const auto on_time_alone = verdict.strokes;
    verdict.strokes = kBogey;
    verdict.message = fmt::format(
        "{} on time alone, but this hole also asks for {} at most, and yours has {}: bogey counts.",
        golf_term(on_time_alone), amount_text(goal.metric, verdict.second_goal->at_most),
        amount_text(goal.metric, verdict.second_goal->used));
    verdict.message.front() =
        static_cast<char>(std::toupper(static_cast<unsigned char>(verdict.message.front())));
    verdict.hint = "Keep the speed and give back the rest.";
  }
  return verdict;
}

}  // namespace underpar
