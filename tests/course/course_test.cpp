#include "engine/course/course.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/course/course_folder.hpp"

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Course, KeepsTheOrderOfPlay) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(course->title(), "Practice Course");
  ASSERT_EQ(course->chapters().size(), 2U);
  EXPECT_EQ(course->chapters()[1].title, "Chapter Two");
  EXPECT_THAT(course->chapters()[1].levels, ElementsAre("third", "fourth"));
  std::vector<std::string> ids;
  for (const Level& level : course->levels()) {
    EXPECT_FALSE(level.broken) << level.broken->what;
    ids.push_back(level.id);
  }
  EXPECT_THAT(ids, ElementsAre("first", "second", "third", "fourth"));
}

TEST(Course, ReadsEveryFieldOfALevel) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  const Level* const level = course->find("second");
  ASSERT_NE(level, nullptr);
  EXPECT_EQ(level->chapter, "one");
  EXPECT_EQ(level->title, "The Second");
  EXPECT_EQ(level->puzzle, "count");
  EXPECT_EQ(level->puzzle_folder, folder.puzzles() / "count");
  EXPECT_EQ(level->par, 4);
  EXPECT_EQ(level->difficulty, 2);
  EXPECT_EQ(level->minutes, 25);
  EXPECT_THAT(level->teaches, ElementsAre("sorted arrays", "read-only lookups"));
  EXPECT_THAT(level->needs, ElementsAre("first"));
  EXPECT_EQ(level->limits.threads, 2);
  EXPECT_EQ(level->limits.memory_mib, 64);
  EXPECT_EQ(level->limits.call_time_s, 1.5);
  EXPECT_EQ(level->clock, ChargedClock::kWall);
  EXPECT_EQ(level->lines.birdie, 0.6);
  EXPECT_EQ(level->lines.eagle, 0.3);
  EXPECT_EQ(level->lines.par, ScoreLines{}.par);
  ASSERT_TRUE(level->second_goal);
  EXPECT_EQ(level->second_goal->metric, ResourceMetric::kPeakHeap);
  EXPECT_EQ(level->second_goal->at_most, 0.05);
  EXPECT_EQ(level->second_goal->relative_to, Baseline::kOfReference);
  EXPECT_TRUE(level->second_goal->required);
  EXPECT_THAT(level->predict, ElementsAre("Which line takes most of the time?"));
  EXPECT_THAT(level->hints, ElementsAre("Gentle.", "Clearer.", "Plain."));
  EXPECT_EQ(level->reflection, "When would you keep the tree?");
  EXPECT_EQ(level->pitfall, "Choosing a structure by its big-O alone.");
  EXPECT_THAT(level->lesson, HasSubstr("Count the balls."));
  EXPECT_EQ(level->file, folder.second());
}

TEST(Course, LeavesOptionalFieldsAtTheirDefaults) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  const Level* const level = course->find("first");
  ASSERT_NE(level, nullptr);
  EXPECT_THAT(level->needs, IsEmpty());
  EXPECT_THAT(level->predict, IsEmpty());
  EXPECT_EQ(level->limits.threads, PlayLimits{}.threads);
  EXPECT_EQ(level->clock, ChargedClock::kCpu);
  EXPECT_FALSE(level->second_goal);
}

TEST(Course, FindsNothingUnderAnUnknownId) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(course->find("fifth"), nullptr);
  EXPECT_EQ(course->find(""), nullptr);
}

TEST(Course, SuggestsSimilarIdsNearestFirst) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_THAT(course->similar("frist"), ElementsAre("first"));
  EXPECT_THAT(course->similar("sec"), ElementsAre("second"));
  EXPECT_THAT(course->similar("completely-different"), IsEmpty());
  EXPECT_THAT(course->similar(""), IsEmpty());
  EXPECT_LE(course->similar("fouth").size(), 3U);
}

TEST(Course, StillWorksAfterItWasMoved) {
  const CourseFolder folder;
  auto loaded = folder.load();
  ASSERT_TRUE(loaded) << loaded.error().what;
  const Level* const level = loaded->find("second");
  const Course moved = std::move(*loaded);
  EXPECT_EQ(moved.find("second"), level);
  EXPECT_EQ(moved.next_hint(*level, 0, {{"attempts", 6.0}}), 2);
}

}  // namespace
}  // namespace underpar
