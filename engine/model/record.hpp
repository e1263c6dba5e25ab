#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/attempt.hpp"
#include "engine/model/diagnostic.hpp"
#include "engine/model/prediction.hpp"
#include "engine/model/resources.hpp"
#include "engine/model/samples.hpp"
#include "engine/model/signed_card.hpp"
#include "engine/model/verdict.hpp"

namespace underpar {

/// What a machine is, as far as timings care.
struct Machine {
  std::string fingerprint;  ///< short hash of the rest
  std::string cpu;
  int cores = 0;
  std::string kernel;
  std::string compiler;
};

/// How long the parts of a round took, wall clock.
struct RoundTimings {
  std::chrono::milliseconds build{0};
  std::chrono::milliseconds start{0};
  std::chrono::milliseconds check{0};
  std::chrono::milliseconds measure{0};
  std::chrono::milliseconds total{0};
};

/// Stage 5: one played round as it is kept, with all that a person may want to see of it later.
struct Record {
  std::int64_t id = 0;  ///< from 1, rising; 0: not stored (a trial run of a file that is not the player's)
  Attempt attempt;
  Verdict verdict;
  WrongAnswer wrong;                    ///< for kWrongAnswer
  std::vector<Diagnostic> diagnostics;  ///< of this compilation, also warnings
  Layers layers;
  RoundTimings timings;
  std::uint64_t seed = 0;
  int checks = 0;
  std::optional<double> speedup_over_reference;  ///< time of the reference / the player's, this machine
  std::optional<ResourceUse> resources;          ///< of rounds with a score
  std::optional<Prediction> prediction;          ///< the read that was placed before this round
  std::vector<double> player_ns;                 ///< the duel itself, for plots; not kept in the record book
  std::vector<double> par_ns;
  std::vector<double> input_ns;      ///< the umpire's, of each pair; not kept either
  std::size_t batch = 1;             ///< inputs of one timed call; likewise
  std::optional<int> previous_best;  ///< strokes before this round
};

/// What is measured of a level's reference once per machine.
struct ReferenceMark {
  double over_par = 0;  ///< its time / par's
  Resources resources;
};

/// A short line of a level's history.
struct HistoryEntry {
  std::int64_t id = 0;
  std::chrono::system_clock::time_point played_at;
  Outcome outcome = Outcome::kScored;
  int strokes = 0;
  double ratio = 0;
  double ratio_low = 0;
  double ratio_high = 0;
  int pairs = 0;
  ChargedClock clock = ChargedClock::kCpu;
  std::optional<double> speedup_over_reference;
  std::optional<Resources> resources;  ///< the player's
  std::optional<SecondGoalResult> second_goal;
  std::string message;
  std::vector<Signature> signatures;  ///< of other players who marked it, oldest first
};

/// What a player has reached on one level.
struct LevelStanding {
  int attempts = 0;
  std::optional<int> best_strokes;     ///< relative to par; none: no scored round yet
  double best_ratio = 0;               ///< of the best scored round (lowest upper end of the interval)
  std::optional<double> best_speedup;  ///< over the reference, of the same round; none: not known
  int hints_taken = 0;
  std::optional<Resources> best_resources;       ///< of the same round; none: not counted
  std::optional<Resources> reference_resources;  ///< of the reference, as known then; heap and allocations
  bool ribbon = false;                           ///< a scored round reached the second goal
  bool readability_ribbon = false;               ///< two markers found an attempt readable
  std::optional<Prediction> prediction;          ///< the read placed on it
};

/// What a player has reached, by level id.
struct Standing {
  std::map<std::string, LevelStanding, std::less<>> levels;

  /// The level's standing; an untouched one when it was never played.
  [[nodiscard]] const LevelStanding& of(std::string_view level_id) const;
};

}  // namespace underpar
