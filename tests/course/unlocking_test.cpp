#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/course/course_folder.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

bool open(const Course& course, const char* id, const Standing& reached) {
  return course.access(*course.find(id), reached).open;
}

TEST(Unlocking, OpensOnlyTheFirstLevelToANewPlayer) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_TRUE(open(*course, "first", {}));
  EXPECT_FALSE(open(*course, "second", {}));
  EXPECT_FALSE(open(*course, "third", {}));
  EXPECT_EQ(course->access(*course->find("first"), {}).why, "");
  EXPECT_EQ(course->access(*course->find("second"), {}).why, "Make bogey or better on The First.");
}

TEST(Unlocking, OpensALevelByBogeyButNotByDoubleBogey) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_FALSE(open(*course, "second", standing({{"first", 2}})));
  EXPECT_TRUE(open(*course, "second", standing({{"first", 1}})));
  EXPECT_TRUE(open(*course, "second", standing({{"first", -3}})));
}

TEST(Unlocking, NamesEveryLevelThatIsMissing) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(course->access(*course->find("fourth"), {}).why,
            "Make bogey or better on The Second and on The Third.");
}

TEST(Unlocking, AsksALevelsOwnRule) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_FALSE(open(*course, "third", standing({{"second", 1}})));
  EXPECT_EQ(course->access(*course->find("third"), standing({{"second", 1}})).why, "Make par on The Second.");
  EXPECT_TRUE(open(*course, "third", standing({{"second", 0}})));
}

TEST(Unlocking, FollowsTheScoreThatTheCourseNames) {
  const CourseFolder folder;
  CourseFolder::edit(folder.levels() / "course.lua", "\"bogey\"", "\"par\"");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_FALSE(open(*course, "second", standing({{"first", 1}})));
  EXPECT_EQ(course->access(*course->find("second"), {}).why, "Make par or better on The First.");
}

TEST(Unlocking, FollowsAFunctionOfTheCourse) {
  const CourseFolder folder;
  CourseFolder::edit(folder.levels() / "course.lua", "\"bogey\"",
                     "function(record, needs) return #needs == 0 or record.attempts[needs[1]] > 0 end");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_TRUE(open(*course, "first", {}));
  EXPECT_FALSE(open(*course, "second", {}));
  EXPECT_NE(course->access(*course->find("second"), {}).why, "");
  EXPECT_TRUE(open(*course, "second", standing({{"first", 4}})));
}

TEST(Unlocking, FallsBackToTheUsualRuleWhenTheCoursesFunctionFails) {
  const CourseFolder folder;
  CourseFolder::edit(folder.levels() / "course.lua", "\"bogey\"", "function() error('no') end");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_TRUE(open(*course, "first", {}));
  EXPECT_FALSE(open(*course, "second", {}));
}

TEST(Unlocking, LetsNobodyWaitForABrokenLevel) {
  const CourseFolder folder;
  CourseFolder::write(folder.levels() / "01-one" / "first.lua", "return 1");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_FALSE(open(*course, "first", {}));
  EXPECT_THAT(course->access(*course->find("first"), {}).why, HasSubstr("first.lua"));
  EXPECT_TRUE(open(*course, "second", {}));
  EXPECT_EQ(course->next({}), course->find("second"));
}

TEST(Unlocking, ClosesALevelOfAnotherCourse) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  Level stranger;
  stranger.id = "stranger";
  EXPECT_FALSE(course->access(stranger, {}).open);
  EXPECT_NE(course->access(stranger, {}).why, "");
}

TEST(Next, IsTheFirstOpenLevelWithoutAPar) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(course->next({}), course->find("first"));
  EXPECT_EQ(course->next(standing({{"first", 1}})), course->find("first"));
  EXPECT_EQ(course->next(standing({{"first", 0}})), course->find("second"));
}

TEST(Next, IsTheFirstOpenLevelOnceAllHaveAPar) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  const auto all = standing({{"first", 0}, {"second", -1}, {"third", 0}, {"fourth", -2}});
  EXPECT_EQ(course->next(all), course->find("first"));
}

TEST(Next, IsNoneOnAnEmptyCourse) {
  const CourseFolder folder;
  CourseFolder::write(folder.levels() / "course.lua",
                      R"(return course { title = "E", chapters = {
                           { id = "a", title = "A", folder = "a", levels = {} } } })");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(course->next({}), nullptr);
}

}  // namespace
}  // namespace underpar
