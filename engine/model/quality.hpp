#pragma once
#include <array>
#include <optional>
#include <string>

#include "engine/model/record.hpp"

namespace underpar {

/// One way in which a program is better than the reference it came from.
struct QualityFlag {
  const char* name = "";         ///< "Time"
  double target = 0;             ///< -0.3: at least 30 % less
  std::optional<double> change;  ///< of the best round; none: not known, or the reference takes none of it

  [[nodiscard]] bool reached() const { return change && *change <= target; }
};

/// Time -30 %, peak memory -20 %, allocations -50 %, by the best round against the reference.
[[nodiscard]] std::array<QualityFlag, 3> quality_flags(const LevelStanding& standing);

/// "Time −93 % (flag), memory +4 %"; empty where nothing is known.
[[nodiscard]] std::string quality_text(const LevelStanding& standing);

}  // namespace underpar
