#include "engine/authoring/standards.hpp"

#include <gmock/gmock.h>

namespace underpar {
namespace {

using testing::IsEmpty;
using testing::Not;

/// A round with this ratio, sure to one per cent, and this long a call of the player's.
Record round_of(double ratio, int strokes, double player_ms = 2) {
  return {.verdict = {.strokes = strokes,
                      .ratio = ratio,
                      .ratio_low = ratio * 0.99,
                      .ratio_high = ratio * 1.01,
                      .pairs = 16,
                      .player_ms = player_ms,
                      .par_ms = player_ms / ratio}};
}

TEST(Standards, AskThatTheReferenceIsOverBogeyWithItsWholeInterval) {
  EXPECT_THAT(flaws_of_reference(round_of(8, 4, 40), {}), IsEmpty());
  EXPECT_THAT(flaws_of_reference(round_of(1.505, 2, 40), {}), Not(IsEmpty()));
  EXPECT_THAT(flaws_of_reference(round_of(0.8, 0, 40), {}), Not(IsEmpty()));
}

TEST(Standards, AskThatTheReferenceIsDoneInTime) {
  EXPECT_THAT(flaws_of_reference(round_of(8, 4, 501), {}), Not(IsEmpty()));
}

TEST(Standards, AskThatParIsLevelWithItselfAndTakesOneToTwentyMilliseconds) {
  EXPECT_THAT(flaws_of_par(round_of(1, 0, 2), {}), IsEmpty());
  EXPECT_THAT(flaws_of_par(round_of(1, 0, 0.5), {}), Not(IsEmpty()));
  EXPECT_THAT(flaws_of_par(round_of(1, 0, 30), {}), Not(IsEmpty()));
  EXPECT_THAT(flaws_of_par(round_of(0.6, -1, 2), {}), Not(IsEmpty()));
}

TEST(Standards, TimeACallWithItsWholeBatch) {
  Record round = round_of(1, 0, 0.5);
  round.batch = 4;
  EXPECT_THAT(flaws_of_par(round, {}), IsEmpty());
  round = round_of(8, 4, 200);
  round.batch = 4;
  EXPECT_THAT(flaws_of_reference(round, {}), Not(IsEmpty()));
}

TEST(Standards, AskForAWrongAnswerOfParToBeNone) {
  Record round;
  round.verdict.outcome = Outcome::kWrongAnswer;
  EXPECT_THAT(flaws_of_par(round, {}), Not(IsEmpty()));
  EXPECT_THAT(flaws_of_mirror(round, {}), Not(IsEmpty()));
}

TEST(Standards, AskForACheapGenerator) {
  EXPECT_THAT(flaws_of_generator(1, 2), IsEmpty());
  EXPECT_THAT(flaws_of_generator(3, 2), Not(IsEmpty()));
}

TEST(Standards, AskTheBirdieForABirdieAndTheEagleForAnEagle) {
  EXPECT_THAT(flaws_of_birdie(round_of(0.6, -1), {}), IsEmpty());
  EXPECT_THAT(flaws_of_birdie(round_of(0.9, 0), {}), Not(IsEmpty()));
  EXPECT_THAT(flaws_of_eagle(round_of(0.3, -2), round_of(0.6, -1), {}), IsEmpty());
  EXPECT_THAT(flaws_of_eagle(round_of(0.6, -1), round_of(0.7, -1), {}), Not(IsEmpty()));
}

TEST(Standards, AskParForARequiredGoalAndTheReferenceToMissIt) {
  const SecondGoal goal{.at_most = 10, .required = true};
  const SecondGoalResult reached{.used = 5, .at_most = 10};
  const SecondGoalResult missed{.used = 50, .at_most = 10};
  EXPECT_THAT(flaws_of_goal(goal, {{"par.cpp", reached}, {"reference.cpp", missed}}), IsEmpty());
  EXPECT_THAT(flaws_of_goal(goal, {{"par.cpp", missed}, {"birdie.cpp", reached}, {"reference.cpp", missed}}),
              Not(IsEmpty()));
  EXPECT_THAT(flaws_of_goal(goal, {{"par.cpp", reached}, {"reference.cpp", reached}}), Not(IsEmpty()));
}

TEST(Standards, AskAnyProgramForAnOptionalGoal) {
  const SecondGoal goal{.at_most = 10};
  const SecondGoalResult reached{.used = 5, .at_most = 10};
  const SecondGoalResult missed{.used = 50, .at_most = 10};
  EXPECT_THAT(flaws_of_goal(goal, {{"par.cpp", missed}, {"birdie.cpp", reached}, {"reference.cpp", missed}}),
              IsEmpty());
  EXPECT_THAT(flaws_of_goal(goal, {{"par.cpp", missed}, {"reference.cpp", missed}}), Not(IsEmpty()));
}

TEST(Standards, AskATrapForItsVerdict) {
  const Trap trap{.file = "traps/sly.cpp", .verdict = Outcome::kWrongAnswer};
  Record caught;
  caught.verdict.outcome = Outcome::kWrongAnswer;
  EXPECT_THAT(flaws_of_trap(caught, trap), IsEmpty());
  EXPECT_THAT(flaws_of_trap(round_of(1, 0), trap), Not(IsEmpty()));
}

}  // namespace
}  // namespace underpar
