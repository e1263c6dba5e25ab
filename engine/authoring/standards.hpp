#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/authoring/puzzle_files.hpp"
#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/model/record.hpp"
#include "engine/model/resources.hpp"

// What a level's programs must reach, as pure functions over the rounds they played. Each returns what is
// wrong; nothing is wrong when it returns nothing.

namespace underpar {

inline constexpr double kFewestParMs = 1;        ///< of one call: shorter ones drown in the hand-over
inline constexpr double kMostParMs = 20;         ///< longer ones leave a round too few pairs
inline constexpr double kMostReferenceMs = 500;  ///< a learner's first rounds are played with it

/// The reference must be over the bogey line with its whole interval, and done in time.
[[nodiscard]] std::vector<Failure> flaws_of_reference(const Record& round, const Level& level);

/// Par against itself: right, level with par or too close to tell, 1 to 20 ms a call.
[[nodiscard]] std::vector<Failure> flaws_of_par(const Record& round, const Level& level);

/// Making an input must not take longer than par: rounds would be mostly that.
[[nodiscard]] std::vector<Failure> flaws_of_generator(double input_ms, double par_ms);

/// birdie.cpp must score a birdie or better.
[[nodiscard]] std::vector<Failure> flaws_of_birdie(const Record& round, const Level& level);

/// eagle.cpp must score an eagle or better, and be surely faster than birdie.cpp, where there is one.
[[nodiscard]] std::vector<Failure> flaws_of_eagle(const Record& round, const std::optional<Record>& birdie,
                                                  const Level& level);

/// How one of the author's programs stands to the level's second goal.
struct GoalStanding {
  std::string program;
  std::optional<SecondGoalResult> result;  ///< none: it was not measured
};

/// Par must reach a required second goal and one of the programs any other; the reference, where it is among
/// them, must miss it.
[[nodiscard]] std::vector<Failure> flaws_of_goal(const SecondGoal& goal,
                                                 const std::vector<GoalStanding>& standings);

/// A duel of par against itself is wrong when it has a score that is not par and is sure of it.
[[nodiscard]] std::vector<Failure> flaws_of_mirror(const Record& round, const Level& level);

[[nodiscard]] std::vector<Failure> flaws_of_trap(const Record& round, const Trap& trap);

}  // namespace underpar
