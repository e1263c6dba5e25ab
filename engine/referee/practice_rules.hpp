#pragma once
#include <cstdint>

#include "engine/model/level.hpp"

namespace underpar {

/// How a program is run that is looked at outside a duel.
struct PracticeRules {
  PlayLimits limits;
  ChargedClock clock = ChargedClock::kCpu;
  std::uint64_t seed = 1;  ///< of its inputs
};

}  // namespace underpar
