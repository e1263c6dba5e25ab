#pragma once
#include <chrono>
#include <cstdint>
#include <optional>

#include "engine/model/level.hpp"
#include "engine/model/score_lines.hpp"

namespace underpar {

/// The rules of one duel.
struct Match {
  PlayLimits limits;
  ChargedClock clock = ChargedClock::kCpu;
  ScoreLines lines;                         ///< when to stop measuring
  std::optional<std::uint64_t> seed;        ///< none: a fresh random one
  std::chrono::milliseconds budget{2'500};  ///< of measuring
  int random_checks = 12;                   ///< besides the puzzle's own edge cases
};

}  // namespace underpar
