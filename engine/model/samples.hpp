#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/layers.hpp"
#include "engine/model/resources.hpp"
#include "engine/model/score_lines.hpp"

namespace underpar {

/// How a round, or a part of it, ended.
enum class Outcome {
  kScored,
  kWrongAnswer,
  kCompileError,
  kCrashed,
  kTimeLimit,
  kMemoryLimit,
  kOutputLimit,
  kRuleBroken,
  kTooClose,
  kCancelled,
  kInternalError,
};

/// Where an answer first departs from the right one.
struct WrongAnswer {
  std::uint64_t seed = 0;
  std::string input;     ///< which input: "n = 17", "edge case 3"
  std::string where;     ///< path in the output: "[12]", ".sum"; empty when the puzzle's own check spoke
  std::string expected;  ///< as text, shortened
  std::string got;
};

/// How the referee's work ended. kScored means: every answer was right and there is enough to judge.
struct Ending {
  Outcome outcome = Outcome::kScored;
  std::string message;  ///< a sentence for the player, empty when scored
  std::string hint;     ///< what to do, may be empty
  WrongAnswer wrong;    ///< filled for kWrongAnswer
};

/// What both programs took from the heap on the same input; source_tokens are not known here.
struct HeapSamples {
  Resources player;
  Resources par;
};

/// Stage 3 -> 4: what the referee saw.
///
/// player_ns[i] and par_ns[i] are charged times in nanoseconds of one call each on the same input, taken back
/// to back; both have the same length. Where a call solves a batch of inputs they are of one of them.
struct Samples {
  ChargedClock clock = ChargedClock::kCpu;
  std::size_t batch = 1;  ///< inputs of one timed call
  std::vector<double> player_ns;
  std::vector<double> par_ns;
  std::vector<double> input_ns;     ///< CPU time in which the umpire made the input of pair i
  std::optional<HeapSamples> heap;  ///< none: not counted
  int checks = 0;                   ///< answers of the player that were compared and right
  std::uint64_t seed = 0;           ///< all inputs of the round follow from it
  Ending ending;
  Layers layers;
  std::chrono::milliseconds start_time{0};
  std::chrono::milliseconds check_time{0};
  std::chrono::milliseconds measure_time{0};
};

}  // namespace underpar
