#pragma once
#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/scaling.hpp"
#include "engine/referee/practice_rules.hpp"

namespace underpar {

/// What is to be timed: artifacts of `build` by name, and the level's rules.
struct ScalingRequest {
  std::filesystem::path umpire;
  std::vector<std::pair<std::string, std::filesystem::path>> programs;
  PracticeRules rules;
  std::chrono::milliseconds budget{3'000};
};

/// Has the confined referee time the programs, each confined, from the smallest to the largest of the
/// puzzle's scaling sizes. A program that misbehaves ends its own curve; Failure means that the level or our
/// own side did not work, or that `stop` was requested. Progress counts milliseconds of the budget.
[[nodiscard]] Result<Scaling> measure_scaling(const std::filesystem::path& referee_program,
                                              const ScalingRequest& request,
                                              const OnProgress& on_progress = {}, std::stop_token stop = {});

}  // namespace underpar
