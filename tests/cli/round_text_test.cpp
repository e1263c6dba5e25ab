#include "game/cli/round_text.hpp"

#include <gmock/gmock.h>

#include "game/cli/exit_status.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/progress_text.hpp"
#include "game/cli/wording.hpp"
#include "tests/cli/made_up.hpp"

namespace underpar::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

const Level kLevel{.id = "first", .title = "The First"};

std::string told(const Record& record, const RoundSurroundings& around = {}, const Terminal& terminal = {}) {
  return round_text(record, kLevel, around, terminal);
}

TEST(RoundText, ShowsWhatIsTakenBesideTimeAndTheSecondGoal) {
  Record round = scored_round(-1, 0.68);
  round.resources = ResourceUse{.player = {.peak_heap_bytes = 4'096, .allocations = 1, .source_tokens = 90},
                                .par = {.peak_heap_bytes = 8'192, .allocations = 3, .leaked_bytes = 5},
                                .reference = {}};
  Level level{.title = "The First", .second_goal = SecondGoal{.metric = ResourceMetric::kPeakHeap}};
  round.verdict.second_goal = SecondGoalResult{.used = 4'096, .at_most = 6'144};
  const std::string reached = round_text(round, level, {}, {});
  EXPECT_THAT(reached, HasSubstr("yours takes 4.0 KiB of heap, 1 allocation, 90 tokens; par 8.0 KiB of"));
  EXPECT_THAT(reached, HasSubstr("Second goal reached, a ribbon: 6.0 KiB of heap at most."));
  round.verdict.second_goal->at_most = 2'048;
  EXPECT_THAT(round_text(round, level, {}, {}),
              HasSubstr("Second goal: 2.0 KiB of heap at most, yours has 4.0 KiB of heap."));
}

TEST(RoundText, ScoresTheFactorOfTheReadAgainstTheBestRound) {
  Record round = scored_round(0, 1.0);
  round.prediction = Prediction{.line = 12, .share_percent = 80, .factor = 10};
  const auto said = [&](double best) {
    return round_text(round, Level{.title = "The First"}, {.best_speedup = best}, {});
  };
  EXPECT_THAT(said(14.0), HasSubstr("2 of 2 points"));
  EXPECT_THAT(said(16.0), HasSubstr("0 of 2 points"));
}

TEST(RoundText, TellsAScoreInWordsAndFigures) {
  Record round = scored_round(-1, 0.68);
  round.speedup_over_reference = 14.2;
  EXPECT_EQ(told(round),
            "Birdie, 1 under par  The First\n"
            "  0.68 × par, between 0.67 and 0.69 (99 % sure, 18 pairs of CPU time)\n"
            "  yours 1.42 ms a call, par 2.09 ms; 14.2 × as fast as the reference\n"
            "  built in 700 ms, 37 right answers in 30 ms, measured in 140 ms, 900 ms in all\n");
}

TEST(RoundText, SaysWhatTheRoundMeansForTheCard) {
  Record round = scored_round(0, 1.0);
  round.previous_best = 2;
  const std::string text =
      told(round, {.comment = "Well done.", .opened = {"The Second"}, .next = "Next: underpar start second"});
  EXPECT_THAT(text, HasSubstr("\nWell done.\n"));
  EXPECT_THAT(text, HasSubstr("Your best on this hole: it was double bogey before."));
  EXPECT_THAT(text, HasSubstr("Open now: The Second."));
  EXPECT_THAT(text, HasSubstr("Next: underpar start second"));
  EXPECT_THAT(told(round, {.trial = true}), HasSubstr("not on your score card"));
}

TEST(RoundText, SaysHowAnAskedLineStands) {
  EXPECT_THAT(told(scored_round(-1, 0.6), {.asked_strokes = kEagle}), HasSubstr("At least eagle: no."));
  EXPECT_THAT(told(scored_round(-2, 0.4), {.asked_strokes = kEagle}), HasSubstr("At least eagle: yes."));
  EXPECT_THAT(told(scored_round(0, 1.0)), Not(HasSubstr("At least")));
}

TEST(RoundText, ShowsThreeDecimalsOnTheLip) {
  Record round = scored_round(1, 1.101);
  round.verdict.on_the_lip = true;
  round.verdict.message = "On the lip.";
  EXPECT_THAT(told(round), AllOf(HasSubstr("1.101 × par"), HasSubstr("On the lip.")));
}

TEST(RoundText, NamesEverythingOfAWrongAnswer) {
  EXPECT_EQ(told(wrong_round()),
            "Wrong answer  The First\n"
            "  input      n = 17, seed 777\n"
            "  differs    at [12]\n"
            "  expected   4\n"
            "  got        5\n"
            "The same inputs again: underpar run first --seed 777\n");
}

TEST(RoundText, LeavesTheWordsToAPuzzlesOwnCheck) {
  Record round = wrong_round();
  round.wrong.where.clear();
  round.verdict.message = "Wrong answer on n = 17: the order is not a permutation.";
  EXPECT_THAT(told(round), AllOf(HasSubstr("not a permutation"), Not(HasSubstr("expected"))));
}

TEST(RoundText, RepeatsATrialWithItsFile) {
  EXPECT_EQ(replay_command(wrong_round(), true),
            "underpar run first --solution /home/p/solution.cpp --seed 777");
}

TEST(RoundText, ShowsWhereItDoesNotCompile) {
  const std::string text = told(uncompiled_round());
  EXPECT_THAT(text, HasSubstr("Does not compile"));
  EXPECT_THAT(text, HasSubstr("/home/p/solution.cpp:2:22: error: 'ot' was not declared\n"
                              "    2 | int solve() { return ot; }\n"
                              "      |                      ^\n"));
  EXPECT_THAT(text, Not(HasSubstr("unused")));
}

TEST(RoundText, ShowsWarningsOfWhatCompiled) {
  Record round = scored_round(0, 1.0);
  round.diagnostics = {
      {.severity = Severity::kWarning, .file = "solution.cpp", .line = 9, .column = 1, .message = "odd"}};
  EXPECT_THAT(told(round), HasSubstr("1 warning:\n/home/p/solution.cpp:9:1: warning: odd"));
}

TEST(RoundText, BearsDiagnosticsWithoutAPlace) {
  Record round = uncompiled_round();
  round.diagnostics = {{.message = "undefined reference to solve"}};
  EXPECT_THAT(told(round), HasSubstr("error: undefined reference to solve\n"));
  round.diagnostics.assign(20, round.diagnostics.front());
  EXPECT_THAT(told(round), HasSubstr("… and 12 more messages."));
}

TEST(RoundText, NamesWallsThatAreMissing) {
  Record round = scored_round(0, 1.0);
  round.layers.missing = {"namespaces", "landlock"};
  EXPECT_THAT(told(round),
              HasSubstr("Played without namespaces, landlock: this machine does not offer them."));
}

TEST(RoundText, KeepsWithinANarrowTerminal) {
  Record round = scored_round(-1, 0.68);
  round.speedup_over_reference = 14.2;
  std::istringstream lines{
      told(round, {.comment = "A rather long comment of the author of this level."}, {.width = 40})};
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(columns(line), 40) << line;
  }
}

TEST(Wording, MarksScoresReadablyWithoutColour) {
  EXPECT_EQ(score_mark(4, 0), "4");
  EXPECT_EQ(score_mark(4, -1), "(3)");
  EXPECT_EQ(score_mark(4, -2), "((2))");
  EXPECT_EQ(score_mark(4, 1), "[5]");
  EXPECT_EQ(score_mark(4, 4), "[[8]]");
}

TEST(Wording, SaysTimesAsPeopleDo) {
  EXPECT_EQ(duration_text(std::chrono::milliseconds{350}), "350 ms");
  EXPECT_EQ(duration_text(std::chrono::milliseconds{1'120}), "1.1 s");
  EXPECT_EQ(duration_text(std::chrono::milliseconds{125'000}), "2 min 5 s");
  EXPECT_EQ(call_time_text(0.0421), "0.042 ms");
  EXPECT_EQ(call_time_text(84.13), "84.1 ms");
  EXPECT_EQ(call_time_text(1240), "1.24 s");
}

TEST(ProgressText, SaysWhatIsBeingDone) {
  EXPECT_EQ(progress_text({.step = RoundStep::kCheck, .done = 3, .of = 40}), "Checking answers: 3 of 40");
  EXPECT_EQ(
      progress_text(
          {.step = RoundStep::kMeasure, .done = 24, .ratio = 0.93, .ratio_low = 0.9, .ratio_high = 0.97}),
      "Measuring: 24 pairs, 0.93 × par so far (0.90 to 0.97)");
  EXPECT_EQ(progress_text({.step = RoundStep::kStart, .text = "waiting: another round"}),
            "Waiting: another round");
  EXPECT_EQ(progress_text({.step = RoundStep::kCheck, .finished = true}), "");
}

TEST(ProgressLine, RewritesOneLineOnATerminalAndTakesItAway) {
  std::ostringstream out;
  {
    ProgressLine line{out, {.live = true}, true};
    line.show({.step = RoundStep::kMeasure, .done = 1});
    line.show({.step = RoundStep::kMeasure, .done = 2});
  }
  EXPECT_EQ(out.str(), "\r\033[KMeasuring: 1 pair\r\033[KMeasuring: 2 pairs\r\033[K");
}

TEST(ProgressLine, SaysEachStepOnceElsewhereAndNothingWhenQuiet) {
  std::ostringstream out;
  ProgressLine line{out, {}, false};
  ProgressLine quiet{out, {}, true};
  for (const int done : {1, 2, 3}) {
    line.show({.step = RoundStep::kMeasure, .done = done});
    quiet.show({.step = RoundStep::kMeasure, .done = done});
  }
  EXPECT_EQ(out.str(), "Measuring\n");
}

TEST(ExitStatus, IsNotReachedWhenOnlyTheSecondGoalWasMissed) {
  const Verdict capped{
      .outcome = Outcome::kScored, .strokes = kBogey, .ratio = 0.7, .ratio_low = 0.69, .ratio_high = 0.71};
  EXPECT_EQ(exit_status_of(capped, {}, kPar), ExitStatus::kNotReached);
  EXPECT_EQ(exit_status_of(capped, {}, kBogey), ExitStatus::kReached);
}

TEST(ExitStatus, FollowsTheAskedLine) {
  const ScoreLines lines;
  const auto status = [&](Verdict verdict, int asked) { return exit_status_of(verdict, lines, asked); };
  EXPECT_EQ(status({.strokes = 0}, kPar), ExitStatus::kReached);
  EXPECT_EQ(status({.strokes = -3}, kPar), ExitStatus::kReached);
  EXPECT_EQ(status({.strokes = 1, .ratio_low = 1.2, .ratio_high = 1.3}, kPar), ExitStatus::kNotReached);
  EXPECT_EQ(status({.strokes = 0, .ratio_low = 0.9, .ratio_high = 1.0}, kBirdie), ExitStatus::kNotReached);
}

TEST(ExitStatus, IsTwoWhenTheAskedLineLiesInside) {
  const ScoreLines lines;
  const Verdict close{.outcome = Outcome::kTooClose, .strokes = 2, .ratio_low = 1.0, .ratio_high = 1.6};
  EXPECT_EQ(exit_status_of(close, lines, kPar), ExitStatus::kTooClose);
  EXPECT_EQ(exit_status_of(close, lines, kBogey), ExitStatus::kTooClose);
  EXPECT_EQ(exit_status_of(close, lines, 2), ExitStatus::kReached);
  EXPECT_EQ(exit_status_of(close, lines, kBirdie), ExitStatus::kNotReached);
}

TEST(ExitStatus, HasOneForEachOtherEnding) {
  const auto status = [](Outcome outcome) { return exit_status_of({.outcome = outcome}, {}, kPar); };
  EXPECT_EQ(status(Outcome::kWrongAnswer), ExitStatus::kWrongAnswer);
  EXPECT_EQ(status(Outcome::kCompileError), ExitStatus::kCompileError);
  for (const auto outcome : {Outcome::kCrashed, Outcome::kTimeLimit, Outcome::kMemoryLimit,
                             Outcome::kOutputLimit, Outcome::kRuleBroken}) {
    EXPECT_EQ(status(outcome), ExitStatus::kEndedEarly);
  }
  EXPECT_EQ(status(Outcome::kCancelled), ExitStatus::kInterrupted);
  EXPECT_EQ(status(Outcome::kInternalError), ExitStatus::kInternalError);
}

}  // namespace
}  // namespace underpar::cli
