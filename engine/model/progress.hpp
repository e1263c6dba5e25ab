#pragma once
#include <chrono>
#include <functional>
#include <string>

namespace underpar {

/// The parts of a round, in order.
enum class RoundStep { kSnapshot, kBuild, kStart, kCheck, kMeasure, kReference, kRecord };

/// One ring of the bell-wire: what a round is doing now. Several a second at most.
struct Progress {
  RoundStep step = RoundStep::kSnapshot;
  bool finished = false;  ///< the step is done
  int done = 0;           ///< checks, or pairs measured so far
  int of = 0;             ///< 0: unknown
  double ratio = 0;       ///< so far, with interval; 0: not known yet
  double ratio_low = 0;
  double ratio_high = 0;
  std::chrono::milliseconds elapsed{0};  ///< since the step began
  std::string text;                      ///< for a person: "compiling solution.cpp"
};

/// Called on the thread that plays the round.
using OnProgress = std::function<void(const Progress&)>;

}  // namespace underpar
