#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar {

/// One line of a level's proof: what was looked at, and what came of it.
struct ProofLine {
  std::string subject;         ///< "texts", "reference", "traps", …
  std::string found;           ///< in a few words: "3.42 × par (3.39 to 3.46), 41.3 ms a call"
  std::vector<Failure> flaws;  ///< empty: it holds
  std::chrono::milliseconds took{0};
};

/// A ratio to par with its interval.
struct ProvedRatio {
  double ratio = 0;
  double low = 0;
  double high = 0;
};

/// What is known about a level after its proof. What could not be measured is not there.
struct LevelReport {
  std::string level_id;
  std::vector<ProofLine> lines;  ///< in the order they were proved
  std::optional<ProvedRatio> reference;
  std::optional<ProvedRatio> birdie;
  std::optional<ProvedRatio> eagle;
  double par_ms = 0;  ///< median of one call; 0: not measured
  double reference_ms = 0;
  double input_ms = 0;  ///< of making one input
  int traps = 0;
  int traps_rejected = 0;  ///< with the verdict they must get
  std::chrono::milliseconds took{0};
  bool known = false;  ///< proved before, and nothing has changed since

  [[nodiscard]] bool holds() const;
};

/// What a proof tells while it goes on. Called on the thread that proves; either may be empty.
struct ProofEvents {
  std::function<void(const std::string& doing)> doing;  ///< "traps: minute_by_minute.cpp"
  std::function<void(const ProofLine&)> proved;
};

}  // namespace underpar
