#include "game/state/wording.hpp"

#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(StepLines, WaitBeforeTheFirstSwing) {
  for (const StepLine& line : step_lines(LevelState{})) {
    EXPECT_EQ(line.mark, StepMark::kWaiting);
  }
}

TEST(StepLines, AreAllDoneAfterAScore) {
  LevelState level;
  level.last = record_of("fast");
  level.last->checks = 24;
  level.last->timings.check = 55ms;
  const auto lines = step_lines(level);
  EXPECT_EQ(lines[0].mark, StepMark::kDone);
  EXPECT_EQ(lines[1].detail, "24 checks in 55 ms");
  EXPECT_THAT(lines[2].detail, testing::HasSubstr("20 pairs"));
}

TEST(StepLines, StopAtTheCompiler) {
  LevelState level;
  level.last = record_of("x", Outcome::kCompileError);
  level.last->diagnostics.push_back({Severity::kError, "solution.cpp", 1, 1, "no"});
  level.last->diagnostics.push_back({Severity::kNote, "", 0, 0, "see"});
  const auto lines = step_lines(level);
  EXPECT_EQ(lines[0].mark, StepMark::kFailed);
  EXPECT_THAT(lines[0].detail, testing::EndsWith("1 error"));
  EXPECT_EQ(lines[1].mark, StepMark::kWaiting);
}

TEST(StepLines, PutAWrongAnswerWhereItHappened) {
  LevelState level;
  level.last = record_of("x", Outcome::kWrongAnswer);
  EXPECT_EQ(step_lines(level)[2].mark, StepMark::kFailed);  // in the duel
  level.last->verdict.pairs = 0;
  EXPECT_EQ(step_lines(level)[1].mark, StepMark::kFailed);
  EXPECT_EQ(step_lines(level)[2].mark, StepMark::kWaiting);
}

TEST(StepLines, FollowTheRoundInPlay) {
  LevelState level;
  level.last = record_of("old");
  level.round.phase = RoundPhase::kPlaying;
  level.round.now = {.step = RoundStep::kMeasure, .done = 8, .ratio = 0.93};
  const auto lines = step_lines(level);
  EXPECT_EQ(lines[1].mark, StepMark::kDone);
  EXPECT_EQ(lines[2].mark, StepMark::kRunning);
  EXPECT_EQ(lines[2].detail, "8 pairs, 0.93 × par so far");
}

TEST(Wording, NamesEveryOutcome) {
  EXPECT_EQ(headline({.outcome = Outcome::kScored, .strokes = -1}), "Birdie");
  EXPECT_EQ(headline({.outcome = Outcome::kScored, .strokes = 4}), "Picked up");
  const std::string none = headline({.outcome = Outcome::kInternalError});
  for (const Outcome outcome : {Outcome::kWrongAnswer, Outcome::kCompileError, Outcome::kCrashed,
                                Outcome::kTimeLimit, Outcome::kMemoryLimit, Outcome::kOutputLimit,
                                Outcome::kRuleBroken, Outcome::kTooClose, Outcome::kCancelled}) {
    EXPECT_NE(headline({.outcome = outcome}), none);
  }
}

TEST(Wording, ReadsLikeAPerson) {
  EXPECT_EQ(duration_text(350ms), "350 ms");
  EXPECT_EQ(duration_text(1'140ms), "1.1 s");
  EXPECT_EQ(against_par(-3), "3 under par");
  EXPECT_EQ(against_par(0), "level with par");
  EXPECT_EQ(rounds_text(0), "not played");
  EXPECT_EQ(rounds_text(1), "1 round");
  EXPECT_EQ(noise_text(0.01), "quiet machine");
  EXPECT_EQ(noise_text(0.2), "noisy machine");
}

}  // namespace
}  // namespace underpar::client
