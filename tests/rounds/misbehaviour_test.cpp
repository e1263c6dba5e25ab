// What a program may do wrong: each has its own outcome, a sentence that says so, and leaves nothing running.

#include <gmock/gmock.h>

#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

class Misbehaviour : public RoundFixture {
 protected:
  /// Plays the text as the body of solve() on the first level.
  Record played(const std::string& body, const std::string& before = "") {
    const auto record = play(
        level("engravers-line"),
        "#include \"puzzle.hpp\"\n" + before + "\nOutput solve(const Input& input) {\n" + body + "\n}\n", 7);
    EXPECT_TRUE(record) << record.error().what;
    EXPECT_EQ(guests_left(), 0);
    return record ? *record : Record{};
  }
};

TEST_F(Misbehaviour, ASegmentationFaultIsACrash) {
  const auto record = played("volatile int* nowhere = nullptr; *nowhere = 1; return {};");
  EXPECT_EQ(record.verdict.outcome, Outcome::kCrashed);
  EXPECT_THAT(record.verdict.message, HasSubstr("Segmentation fault"));
  EXPECT_THAT(record.verdict.hint, HasSubstr("null pointer"));
}

TEST_F(Misbehaviour, AnAbortIsACrashThatQuotesWhatWasSaid) {
  const auto record = played("throw std::logic_error(\"lost ball\");", "#include <stdexcept>");
  EXPECT_EQ(record.verdict.outcome, Outcome::kCrashed);
  EXPECT_THAT(record.verdict.message, HasSubstr("SIGABRT"));
}

TEST_F(Misbehaviour, AnEndlessLoopRunsIntoTheTimeLimit) {
  EXPECT_EQ(played("volatile bool on = true; while (on) {} return {};").verdict.outcome, Outcome::kTimeLimit);
}

TEST_F(Misbehaviour, SleepingForeverIsATimeLimitToo) {
  EXPECT_EQ(played("pause(); return {};", "#include <unistd.h>").verdict.outcome, Outcome::kTimeLimit);
}

TEST_F(Misbehaviour, AMemoryHogRunsIntoTheMemoryLimit) {
  const auto record = played("Output all; for (;;) all.emplace_back(1 << 20, 'x');");
  EXPECT_EQ(record.verdict.outcome, Outcome::kMemoryLimit);
  EXPECT_THAT(record.verdict.message, HasSubstr("MiB"));
}

TEST_F(Misbehaviour, EndingTheProgramBreaksTheRules) {
  const auto record = played("exit(0);", "#include <cstdlib>");
  EXPECT_EQ(record.verdict.outcome, Outcome::kRuleBroken);
  EXPECT_THAT(record.verdict.message, HasSubstr("ended by itself"));
}

TEST_F(Misbehaviour, AThreadOnASingleThreadLevelBreaksTheRules) {
  const auto record = played("std::thread([] {}).join(); return {};", "#include <thread>");
  EXPECT_EQ(record.verdict.outcome, Outcome::kRuleBroken);
  EXPECT_THAT(record.verdict.message, HasSubstr("thread"));
}

TEST_F(Misbehaviour, WritingToTheInputBreaksTheRules) {
  const auto record = played("const_cast<Input&>(input).plaques.clear(); return {};");
  EXPECT_EQ(record.verdict.outcome, Outcome::kRuleBroken);
  EXPECT_THAT(record.verdict.message, HasSubstr("input"));
}

TEST_F(Misbehaviour, AFloodOfOutputRunsIntoTheOutputLimit) {
  const auto record = played("for (;;) puts(\"fore!\");", "#include <cstdio>");
  EXPECT_EQ(record.verdict.outcome, Outcome::kOutputLimit);
}

TEST_F(Misbehaviour, EndlessRecursionIsACrash) {
  const auto record = played("return deeper(1) ? Output{} : Output{};",
                             "int deeper(volatile int n) { char room[4096]; room[n % 4096] = 1; return "
                             "deeper(n + 1) + room[n % 4096]; }");
  EXPECT_EQ(record.verdict.outcome, Outcome::kCrashed);
}

TEST_F(Misbehaviour, AWrongAnswerNamesSeedInputPlaceExpectedAndGot) {
  const auto record = played(
      "Output out; for (const auto& plaque : input.plaques) out.push_back(plaque.empty() ? \"?\" : \"\"); "
      "return out;");
  EXPECT_EQ(record.verdict.outcome, Outcome::kWrongAnswer);
  EXPECT_EQ(record.wrong.seed, 7U);
  EXPECT_FALSE(record.wrong.input.empty());
  EXPECT_FALSE(record.wrong.where.empty());
  EXPECT_FALSE(record.wrong.expected.empty());
  EXPECT_FALSE(record.wrong.got.empty());
}

TEST_F(Misbehaviour, ACompileErrorNamesLineAndReason) {
  const auto record = played("return banana;");
  EXPECT_EQ(record.verdict.outcome, Outcome::kCompileError);
  EXPECT_THAT(record.verdict.message, HasSubstr("solution.cpp, line 4"));
  EXPECT_THAT(record.verdict.message, HasSubstr("banana"));
}

TEST_F(Misbehaviour, TheSameSeedGivesTheSameWrongAnswer) {
  const std::string body = "Output out(input.plaques.size()); return out;";
  const auto first = played(body);
  const auto second = played(body);
  EXPECT_EQ(first.verdict.message, second.verdict.message);
}

TEST_F(Misbehaviour, CancellingEndsARoundAtOnceAndLeavesNothing) {
  const Level& hole = level("engravers-line");
  const auto file = paths_.solution(hole.id);
  ASSERT_TRUE(write_file_atomically(
      file, "#include \"puzzle.hpp\"\nOutput solve(const Input&) { for (;;) { asm volatile(\"\"); } }\n"));
  std::stop_source source;
  const auto record = play_round(
      {.level = hole, .solution = file}, stages_,
      [&](const Progress& progress) {
        if (progress.step == RoundStep::kStart) {
          source.request_stop();
        }
      },
      source.get_token());
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record->verdict.outcome, Outcome::kCancelled);
  EXPECT_EQ(record->id, 0);
  EXPECT_EQ(guests_left(), 0);
}

}  // namespace
}  // namespace underpar
