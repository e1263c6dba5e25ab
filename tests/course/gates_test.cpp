#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/course/course_folder.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

/// The course with a gate in front of its second chapter.
Result<Course> gated(const CourseFolder& folder, const std::string& gate) {
  CourseFolder::edit(folder.levels() / "course.lua", "folder = \"02-two\",",
                     "folder = \"02-two\", gate = " + gate + ",");
  return folder.load();
}

Access to_second_chapter(const Course& course, const Standing& reached) {
  return course.access(course.chapters().at(1), reached);
}

TEST(Gate, IsOpenWhereThereIsNone) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_TRUE(to_second_chapter(*course, {}).open);
}

TEST(Gate, WaitsForBogeysOnAllButSoMany) {
  const CourseFolder folder;
  const auto course = gated(folder, "{ all_but = 1 }");
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(to_second_chapter(*course, {}).why, "Make bogey or better on one hole of Chapter One.");
  EXPECT_FALSE(to_second_chapter(*course, standing({{"first", 2}})).open);
  EXPECT_TRUE(to_second_chapter(*course, standing({{"second", 1}})).open);
}

TEST(Gate, WaitsForPars) {
  const CourseFolder folder;
  const auto course = gated(folder, "{ pars = 2 }");
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(to_second_chapter(*course, {}).why, "Make par on 2 holes of Chapter One.");
  EXPECT_EQ(to_second_chapter(*course, standing({{"first", -1}, {"second", 1}})).why,
            "Make par on one more hole of Chapter One.");
  EXPECT_TRUE(to_second_chapter(*course, standing({{"first", -1}, {"second", 0}})).open);
}

TEST(Gate, WaitsForReads) {
  const CourseFolder folder;
  const auto course = gated(folder, "{ reads = 1 }");
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(to_second_chapter(*course, {}).why, "Place a read on one hole of Chapter One.");
  Standing reached;
  reached.levels["second"].prediction = Prediction{};
  EXPECT_TRUE(to_second_chapter(*course, reached).open);
}

TEST(Gate, SaysInOneSentenceAllThatIsMissing) {
  const CourseFolder folder;
  const auto course = gated(folder, "{ all_but = 0, pars = 1, reads = 1 }");
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(to_second_chapter(*course, {}).why,
            "Make bogey or better on 2 holes of Chapter One, make par on one and place a read on one.");
}

TEST(Gate, AsksForNoMoreThanTheChapterHas) {
  const CourseFolder folder;
  const auto course = gated(folder, "{ pars = 5 }");
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_TRUE(to_second_chapter(*course, standing({{"first", 0}, {"second", 0}})).open);
}

TEST(Gate, LetsNobodyWaitForABrokenLevel) {
  const CourseFolder folder;
  CourseFolder::write(folder.second(), "return level {");
  const auto course = gated(folder, "{ all_but = 0, pars = 2 }");
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_TRUE(to_second_chapter(*course, standing({{"first", 0}})).open);
}

TEST(Gate, ClosesTheLevelsOfItsChapter) {
  const CourseFolder folder;
  const auto course = gated(folder, "{ pars = 2 }");
  ASSERT_TRUE(course) << course.error().what;
  const Level& third = *course->find("third");
  const auto access = course->access(third, standing({{"second", 0}}));
  EXPECT_FALSE(access.open);
  EXPECT_EQ(access.why, "Make par on one more hole of Chapter One.");
  EXPECT_TRUE(course->access(third, standing({{"first", 0}, {"second", 0}})).open);
}

TEST(Gate, LooksAtTheChapterItNames) {
  const CourseFolder folder;
  CourseFolder::edit(folder.levels() / "course.lua", "{ id = \"two\"",
                     "{ id = \"between\", title = \"Between\", folder = \"01-one\", levels = {} },\n"
                     "{ id = \"two\", after = \"one\", gate = { pars = 1 }");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_THAT(course->access(course->chapters().at(2), {}).why, HasSubstr("Chapter One"));
}

TEST(Opening, IsThePageInTheChaptersFolder) {
  const CourseFolder folder;
  CourseFolder::write(folder.levels() / "02-two" / "chapter.md", "# Chapter Two\n\nWelcome.\n");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(course->chapters().at(0).opening, "");
  EXPECT_THAT(course->chapters().at(1).opening, HasSubstr("Welcome."));
}

TEST(Opening, MustBeATextForPlayers) {
  const CourseFolder folder;
  CourseFolder::write(folder.levels() / "02-two" / "chapter.md", "\x1b[2J");
  const auto course = folder.load();
  ASSERT_FALSE(course);
  EXPECT_THAT(course.error().what, HasSubstr("chapter.md"));
}

}  // namespace
}  // namespace underpar
