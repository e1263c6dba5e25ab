#pragma once
#include "engine/base/result.hpp"
#include "engine/model/trial.hpp"

namespace underpar {

/// The referee's part of a trial: starts the program behind `program_fd` as a guest with a shared block on
/// descriptor 3, watches its limits, and waits until nothing of it is left.
[[nodiscard]] Result<TrialReport> run_trial(int program_fd, const TrialLimits& limits);

}  // namespace underpar
