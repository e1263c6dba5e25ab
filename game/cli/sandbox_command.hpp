#pragma once
#include <filesystem>
#include <stop_token>

#include "engine/base/paths.hpp"
#include "engine/model/trial.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

struct SandboxOptions {
  std::filesystem::path file;
  TrialLimits limits;
  bool compile_only = false;
  bool json = false;
};

/// `underpar sandbox FILE`: builds a whole program, confined, runs it exactly as a player's program is run,
/// and tells how it fared. For level authors who want to understand a crash, and for trying what the jail
/// holds.
[[nodiscard]] ExitStatus try_program(const Paths& paths, const Console& console,
                                     const SandboxOptions& options, std::stop_token stop);

/// The report as one JSON object (docs/cli.md).
[[nodiscard]] std::string trial_json(const TrialReport& report);

}  // namespace underpar::cli
