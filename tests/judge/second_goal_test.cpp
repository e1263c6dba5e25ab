#include "engine/judge/second_goal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace underpar {
namespace {

using testing::HasSubstr;

ResourceUse use() {
  return {.player = {.peak_heap_bytes = 600, .allocations = 5, .leaked_bytes = 8, .source_tokens = 90},
          .par = {.peak_heap_bytes = 1'000, .allocations = 4, .leaked_bytes = 0, .source_tokens = 100},
          .reference = Resources{.peak_heap_bytes = 20'000}};
}

Verdict birdie() {
  return {.outcome = Outcome::kScored, .strokes = kBirdie, .ratio = 0.7};
}

TEST(SecondGoal, MultipliesWhatParTakes) {
  const auto result = stand_to_goal({.metric = ResourceMetric::kPeakHeap, .at_most = 0.8}, use());
  ASSERT_TRUE(result);
  EXPECT_EQ(result->used, 600);
  EXPECT_EQ(result->at_most, 800);
  EXPECT_TRUE(result->reached());
}

TEST(SecondGoal, MultipliesWhatTheReferenceTakes) {
  const SecondGoal goal{
      .metric = ResourceMetric::kPeakHeap, .at_most = 0.02, .relative_to = Baseline::kOfReference};
  const auto result = stand_to_goal(goal, use());
  ASSERT_TRUE(result);
  EXPECT_EQ(result->at_most, 400);
  EXPECT_FALSE(result->reached());
}

TEST(SecondGoal, TakesAnAbsoluteNumberAsItIs) {
  const SecondGoal goal{
      .metric = ResourceMetric::kLeakedBytes, .at_most = 0, .relative_to = Baseline::kAbsolute};
  EXPECT_FALSE(stand_to_goal(goal, use())->reached());
  auto tight = use();
  tight.player.leaked_bytes = 0;
  EXPECT_TRUE(stand_to_goal(goal, tight)->reached());
}

TEST(SecondGoal, IsNotToldWithoutWhatItIsComparedWith) {
  auto unknown = use();
  unknown.reference.reset();
  EXPECT_FALSE(stand_to_goal({.relative_to = Baseline::kOfReference}, unknown));
}

TEST(SecondGoal, LeavesTheScoreAloneWhenItIsNotRequired) {
  const auto verdict = judge_goal(birdie(), {.metric = ResourceMetric::kAllocations, .at_most = 1}, use());
  EXPECT_EQ(verdict.strokes, kBirdie);
  ASSERT_TRUE(verdict.second_goal);
  EXPECT_FALSE(verdict.second_goal->reached());
}

TEST(SecondGoal, MakesBogeyOfABetterScoreWhenItIsRequiredAndMissed) {
  const auto verdict =
      judge_goal(birdie(), {.metric = ResourceMetric::kAllocations, .at_most = 1, .required = true}, use());
  EXPECT_EQ(verdict.strokes, kBogey);
  EXPECT_THAT(verdict.message, HasSubstr("4 allocations at most, and yours has 5 allocations"));
}

TEST(SecondGoal, LeavesAWorseScoreAlone) {
  auto double_bogey = birdie();
  double_bogey.strokes = 2;
  const auto verdict = judge_goal(
      double_bogey, {.metric = ResourceMetric::kAllocations, .at_most = 1, .required = true}, use());
  EXPECT_EQ(verdict.strokes, 2);
}

TEST(SecondGoal, LeavesTheScoreAloneWhenItIsReached) {
  const auto verdict =
      judge_goal(birdie(), {.metric = ResourceMetric::kPeakHeap, .at_most = 1, .required = true}, use());
  EXPECT_EQ(verdict.strokes, kBirdie);
  EXPECT_TRUE(verdict.second_goal->reached());
}

TEST(SecondGoal, SaysNothingOfARoundWithoutAScore) {
  auto wrong = birdie();
  wrong.outcome = Outcome::kWrongAnswer;
  EXPECT_FALSE(judge_goal(wrong, {.at_most = 1}, use()).second_goal);
}

}  // namespace
}  // namespace underpar
