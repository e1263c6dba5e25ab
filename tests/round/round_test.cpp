#include "engine/round/round.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/result.hpp"

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Stages that note their call and do what the fields say.
struct FakeStages {
  std::vector<std::string> calls;
  Artifact player{.program = "player"};
  Samples samples{.checks = 20, .seed = 5};
  Verdict verdict{.strokes = kBirdie, .ratio = 0.5};
  std::optional<ResourceUse> judged_resources;
  std::optional<Failure> trouble_in_referee;

  Stages stages() {
    return {
        .snapshot = [this](const RoundRequest& request) -> Result<Attempt> {
          calls.emplace_back("snapshot");
          return Attempt{.level_id = request.level.id, .file = request.solution, .source = "int x; // text"};
        },
        .prepare = [this](const Level&, std::stop_token) -> Result<LevelPrograms> {
          calls.emplace_back("prepare");
          return LevelPrograms{.par_tokens = 30, .reference_tokens = 20};
        },
        .compile = [this](const Level&, const Attempt&, std::stop_token) -> Result<Artifact> {
          calls.emplace_back("compile");
          return player;
        },
        .referee = [this](const RoundRequest&, const LevelPrograms&, const Artifact&, const OnProgress&,
                          std::stop_token) -> Result<Samples> {
          calls.emplace_back("referee");
          if (trouble_in_referee) {
            return std::unexpected(*trouble_in_referee);
          }
          return samples;
        },
        .mark_reference = [this](const Level&, const LevelPrograms&, const OnProgress&,
                                 std::stop_token) -> std::optional<ReferenceMark> {
          calls.emplace_back("reference");
          return ReferenceMark{.over_par = 40.0, .resources = {.peak_heap_bytes = 9'000}};
        },
        .judge = [this](const Samples& seen, const std::optional<ResourceUse>& use,
                        const Level&) -> Result<Verdict> {
          calls.emplace_back("judge");
          Verdict given = verdict;
          given.outcome = seen.ending.outcome;
          judged_resources = use;
          return given;
        },
        .record = [this](Record record) -> Result<Record> {
          calls.emplace_back("record");
          record.id = 1;
          return record;
        },
    };
  }
};

RoundRequest request() {
  return {.level = Level{.id = "hole"}, .solution = "solution.cpp"};
}

TEST(Round, WalksTheFiveStagesInOrder) {
  FakeStages fake;
  const auto record = play_round(request(), fake.stages(), {});
  ASSERT_TRUE(record);
  EXPECT_THAT(fake.calls,
              ElementsAre("snapshot", "prepare", "compile", "referee", "reference", "judge", "record"));
  EXPECT_EQ(record->id, 1);
  EXPECT_EQ(record->verdict.strokes, kBirdie);
  EXPECT_EQ(record->checks, 20);
  EXPECT_EQ(record->seed, 5U);
  EXPECT_DOUBLE_EQ(record->speedup_over_reference.value_or(0), 80.0);
}

TEST(Round, JudgesAndKeepsWhatTheProgramsTakeBesideTime) {
  FakeStages fake;
  fake.samples.heap = HeapSamples{.player = {.allocations = 7}, .par = {.allocations = 5}};
  const auto record = play_round(request(), fake.stages(), {});
  ASSERT_TRUE(record && record->resources && fake.judged_resources);
  EXPECT_EQ(record->resources->player.allocations, 7);
  EXPECT_EQ(record->resources->player.source_tokens, 3);
  EXPECT_EQ(record->resources->par.allocations, 5);
  EXPECT_EQ(record->resources->par.source_tokens, 30);
  EXPECT_EQ(record->resources->reference.value().peak_heap_bytes, 9'000);
  EXPECT_EQ(record->resources->reference.value().source_tokens, 20);
  EXPECT_EQ(fake.judged_resources->player.allocations, 7);
}

TEST(Round, KnowsNoResourcesWhereTheHeapWasNotCounted) {
  FakeStages fake;
  const auto record = play_round(request(), fake.stages(), {});
  ASSERT_TRUE(record);
  EXPECT_FALSE(record->resources);
}

TEST(Round, EndsWithARecordWhenItDoesNotCompile) {
  FakeStages fake;
  fake.player = Artifact{.diagnostics = {{.severity = Severity::kWarning, .message = "odd"},
                                         {.file = "solution.cpp", .line = 7, .message = "expected ';'"}}};
  const auto record = play_round(request(), fake.stages(), {});
  ASSERT_TRUE(record);
  EXPECT_EQ(record->verdict.outcome, Outcome::kCompileError);
  EXPECT_EQ(record->verdict.message, "solution.cpp, line 7: expected ';'");
  EXPECT_EQ(record->diagnostics.size(), 2U);
  EXPECT_THAT(fake.calls, ElementsAre("snapshot", "prepare", "compile", "record"));
}

TEST(Round, KeepsAWrongAnswerWithItsDetails) {
  FakeStages fake;
  fake.samples.ending = {.outcome = Outcome::kWrongAnswer, .message = "Wrong.", .wrong = {.where = "[3]"}};
  const auto record = play_round(request(), fake.stages(), {});
  ASSERT_TRUE(record);
  EXPECT_EQ(record->verdict.outcome, Outcome::kWrongAnswer);
  EXPECT_EQ(record->wrong.where, "[3]");
  EXPECT_FALSE(record->speedup_over_reference);
  EXPECT_THAT(fake.calls, ElementsAre("snapshot", "prepare", "compile", "referee", "judge", "record"));
}

TEST(Round, StopsWithTheMessageOfTheStageThatFailed) {
  FakeStages fake;
  fake.trouble_in_referee = Failure{.what = "No referee.", .hint = "Build it."};
  const auto record = play_round(request(), fake.stages(), {});
  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().what, "No referee.");
}

TEST(Round, DoesNotStoreATrial) {
  FakeStages fake;
  auto trial = request();
  trial.keep = false;
  const auto record = play_round(trial, fake.stages(), {});
  ASSERT_TRUE(record);
  EXPECT_EQ(record->id, 0);
  EXPECT_THAT(fake.calls, testing::Not(testing::Contains("record")));
}

TEST(Round, DoesNotStoreACancelledRound) {
  FakeStages fake;
  fake.samples.ending = {.outcome = Outcome::kCancelled};
  const auto record = play_round(request(), fake.stages(), {});
  ASSERT_TRUE(record);
  EXPECT_EQ(record->verdict.outcome, Outcome::kCancelled);
  EXPECT_THAT(fake.calls, testing::Not(testing::Contains("record")));
}

TEST(Round, TellsWhatItIsDoing) {
  FakeStages fake;
  std::vector<RoundStep> steps;
  ASSERT_TRUE(play_round(request(), fake.stages(),
                         [&](const Progress& progress) { steps.push_back(progress.step); }));
  EXPECT_THAT(steps, ElementsAre(RoundStep::kBuild, RoundStep::kBuild, RoundStep::kRecord));
}

}  // namespace
}  // namespace underpar
