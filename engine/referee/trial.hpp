#pragma once
#include <filesystem>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/model/trial.hpp"

namespace underpar {

/// Runs a whole, statically linked program exactly as a guest is run (confined, as a descendant of the
/// confined referee, descriptor 3 a shared block) and reports how it fared. What the program does wrong is a
/// report; Failure means that our own side did not work.
[[nodiscard]] Result<TrialReport> trial(const std::filesystem::path& referee_program,
                                        const std::filesystem::path& program, const TrialLimits& limits,
                                        std::stop_token stop = {});

}  // namespace underpar
