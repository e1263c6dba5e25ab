#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/course/course_folder.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Bad {
  const char* name;
  const char* old_text;
  const char* new_text;
  const char* what;

  friend std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.name; }
};

const std::vector<Bad> kBad{
    {"SyntaxError", "title =", "title = =", "course.lua:2: unexpected symbol"},
    {"EndlessLoop", "return course", "while true do end return course",
     "course.lua:1: takes more than 10 million"},
    {"NoConstructor", "return course", "return", "course.lua: must return a table made by a constructor"},
    {"UnknownField", "unlock =", "unlok =", "course.lua: field \"unlok\" is not known here."},
    {"MissingTitle", "  title = \"Practice Course\",", "",
     "course.lua: field \"title\" is missing; it must be a text"},
    {"UnknownScore", "\"bogey\"", "\"boogie\"",
     "course.lua: field \"unlock\" must be a score such as \"bogey\" or \"par\", or a function(record, "
     "needs) -> "
     "boolean, but is the text \"boogie\"."},
    {"TextAsChapter",
     "{ id = \"one\", title = \"Chapter One\", folder = \"01-one\", levels = { \"first\", \"second\" } }",
     "\"one\"",
     "course.lua: field \"chapters\" must be a list of 1 to 50 tables { id, title, folder, levels }, but "
     "entry 1 is the text \"one\"."},
    {"NoFolder", "folder = \"02-two\", ", "",
     "course.lua: field \"chapters.2.folder\" is missing; it must be a name"},
    {"PathAsFolder", "\"01-one\"", "\"../../home\"",
     "course.lua: field \"chapters.1.folder\" must be a name"},
    {"PathAsLevel", "\"first\"", "\"../first\"",
     "course.lua: field \"chapters.1.levels\" must be a list of 0 to 100"},
    {"UnknownChapterField", "folder = \"02-two\"", "dir = \"02-two\"",
     "course.lua: field \"chapters.2.dir\" is not known here."},
    {"UnknownGateField", "folder = \"02-two\",", "folder = \"02-two\", gate = { birdies = 1 },",
     "course.lua: field \"chapters.2.gate.birdies\" is not known here."},
    {"GateOfTheFirstChapter", "folder = \"01-one\",", "folder = \"01-one\", gate = { pars = 1 },",
     "course.lua: field \"chapters.1.gate\" has no chapter before it to look at."},
    {"AfterALaterChapter", "folder = \"01-one\",",
     "folder = \"01-one\", after = \"two\", gate = { pars = 1 },",
     "course.lua: field \"chapters.1.after\" names \"two\", which is no chapter before this one."},
    {"AfterWithoutAGate", "folder = \"02-two\",", "folder = \"02-two\", after = \"one\",",
     "course.lua: field \"chapters.2.after\" stands without a gate beside it."},
    {"LevelTwice", "\"fourth\"", "\"first\"",
     "course.lua: field \"chapters\" names the level \"first\" twice."},
    {"ChapterTwice", "\"two\"", "\"one\"", "course.lua: field \"chapters\" names the chapter \"one\" twice."},
};

class BadCourse : public testing::TestWithParam<Bad> {};

TEST_P(BadCourse, FailsWithAMessage) {
  const CourseFolder folder;
  CourseFolder::edit(folder.levels() / "course.lua", GetParam().old_text, GetParam().new_text);
  const auto course = folder.load();
  ASSERT_FALSE(course);
  EXPECT_THAT(course.error().what, StartsWith(GetParam().what));
}

INSTANTIATE_TEST_SUITE_P(Changes, BadCourse, testing::ValuesIn(kBad),
                         [](const auto& changed) { return std::string{changed.param.name}; });

TEST(BadCourse, SaysThatThereIsNone) {
  const CourseFolder folder;
  std::filesystem::remove(folder.levels() / "course.lua");
  const auto course = folder.load();
  ASSERT_FALSE(course);
  EXPECT_THAT(course.error().what, HasSubstr("course.lua could not be read"));
}

}  // namespace
}  // namespace underpar
