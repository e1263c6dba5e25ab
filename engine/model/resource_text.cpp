#include "engine/model/resource_text.hpp"

#include <fmt/format.h>

#include <string_view>

#include "engine/model/names.hpp"

namespace underpar {
namespace {

std::string_view noun_of(ResourceMetric metric) {
  switch (metric) {
    case ResourceMetric::kPeakHeap:
      return "heap";
    case ResourceMetric::kAllocations:
      return "allocations";
    case ResourceMetric::kLeakedBytes:
      return "leaked bytes";
    case ResourceMetric::kSourceTokens:
      break;
  }
  return "tokens of source";
}

std::string bound_of(const SecondGoal& goal) {
  if (goal.relative_to == Baseline::kAbsolute) {
    return amount_text(goal.metric, goal.at_most);
  }
  const char* whose = goal.relative_to == Baseline::kOfPar ? "par's" : "the reference's";
  return fmt::format("{:g} × {} {}", goal.at_most, whose, noun_of(goal.metric));
}

}  // namespace

std::string resources_text(const Resources& use) {
  std::string text;
  for (const auto metric : {ResourceMetric::kPeakHeap, ResourceMetric::kAllocations,
                            ResourceMetric::kLeakedBytes, ResourceMetric::kSourceTokens}) {
    if (metric != ResourceMetric::kLeakedBytes || use.leaked_bytes > 0) {
      text += (text.empty() ? "" : ", ") + amount_text(metric, amount_of(use, metric));
    }
  }
  return text;
}

std::string goal_text(const SecondGoal& goal) {
  return fmt::format("Second goal: {} at most. {}", bound_of(goal),
                     goal.required ? "Without it bogey is the best score." : "It earns a ribbon.");
}

std::string goal_result_text(const SecondGoal& goal, const SecondGoalResult& result) {
  const std::string at_most = amount_text(goal.metric, result.at_most);
  return result.reached() ? fmt::format("Second goal reached, a ribbon: {} at most.", at_most)
                          : fmt::format("Second goal: {} at most, yours has {}.", at_most,
                                        amount_text(goal.metric, result.used));
}

}  // namespace underpar
