#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/samples.hpp"

namespace underpar {

/// What a referee is asked to do. The programs are artifacts of `build`.
struct Match {
  std::filesystem::path umpire;
  std::filesystem::path par;
  std::filesystem::path player;
  PlayLimits limits;
  ChargedClock clock = ChargedClock::kCpu;
  ScoreLines lines;                         ///< when to stop measuring
  std::optional<std::uint64_t> seed;        ///< none: a fresh random one
  std::chrono::milliseconds budget{2'500};  ///< of measuring
  int random_checks = 12;                   ///< besides the puzzle's own edge cases
};

/// Starts `underpar-referee` (confined), gives it the match and collects what it reports. Blocks; call it off
/// the UI thread. A wrong answer, a crash or a broken rule is an Ending, not a Failure; Failure means our own
/// side did not work.
[[nodiscard]] Result<Samples> referee(const std::filesystem::path& program, const Match& match,
                                      const OnProgress& on_progress, std::stop_token stop = {});

}  // namespace underpar
