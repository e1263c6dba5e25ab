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

/// One change of second.lua and how the message about it begins.
struct Bad {
  const char* name;
  const char* old_text;
  const char* new_text;
  const char* what;

  friend std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.name; }
};

const std::vector<Bad> kBad{
    // the script
    {"SyntaxError", "par = 4,", "par = = 4,", "second.lua:7: unexpected symbol near '='."},
    {"UnclosedText", "pitfall = \"", "pitfall = \"\n", "second.lua:31: unfinished string"},
    {"RunTimeError", "return level {", "local x = nil + 1\nreturn level {",
     "second.lua:2: attempt to perform arithmetic on a nil value."},
    {"OwnError", "return level {", "error('not today')\nreturn level {", "second.lua:2: not today."},
    {"EndlessLoop", "return level {", "while true do end\nreturn level {",
     "second.lua:2: takes more than 10 million instructions in one call."},
    {"MemoryBomb", "return level {", "local t = {} while true do t = { t, {} } end\nreturn level {",
     "second.lua: needs more than 16 MiB of memory."},
    {"TextBomb", "return level {", "local s = 'x' while true do s = s .. s end\nreturn level {",
     "second.lua: makes one text, table or call stack of more than 1024 KiB."},
    {"DeepRecursion", "return level {", "local function f() return 1 + f() end f()\nreturn level {",
     "second.lua: "},
    {"PatternBomb", "return level {", "string.find(string.rep('a', 3000), '.-.-.-.-b')\nreturn level {",
     "second.lua:2: takes more than 10 million instructions in one call."},
    {"Bytecode", "-- The level", "\x1bLua", "second.lua: is compiled Lua; only Lua text is read."},
    {"MissingFunction", "title = \"The Second\"", "title = os.getenv('HOME')",
     "second.lua:5: attempt to index a nil value (global 'os')."},
    {"MissingModule", "title = \"The Second\"", "title = require('secrets')",
     "second.lua:5: attempt to call a nil value (global 'require')."},
    {"NoConstructor", "return level {", "return {", "second.lua: must return a table made by a constructor"},
    {"NoReturn", "return level {", "local _ = level {",
     "second.lua: must return a table made by a constructor"},
    {"OtherConstructor", "return level {", "return course {",
     "second.lua:2: attempt to call a nil value (global 'course')."},
    {"ListInsteadOfFields", "id = \"second\",", "\"second\",",
     "second.lua: holds a table with both a list and named fields."},

    // its fields
    {"UnknownField", "minutes =", "minuets =", "second.lua: field \"minuets\" is not known here."},
    {"MissingField", "  par = 4,\n", "",
     "second.lua: field \"par\" is missing; it must be a whole number from 3 to 5."},
    {"TextForNumber", "par = 4", "par = \"four\"",
     "second.lua: field \"par\" must be a whole number from 3 to 5, but is the text \"four\"."},
    {"NumeralForNumber", "par = 4", "par = \"4\"",
     "second.lua: field \"par\" must be a whole number from 3 to 5, but is the text \"4\"."},
    {"ParTooLow", "par = 4", "par = 2",
     "second.lua: field \"par\" must be a whole number from 3 to 5, but is the number 2."},
    {"ParNotWhole", "par = 4", "par = 4.5",
     "second.lua: field \"par\" must be a whole number from 3 to 5, but is the number 4.5."},
    {"DifficultyTooHigh", "difficulty = 2", "difficulty = 6",
     "second.lua: field \"difficulty\" must be a whole number from 1 to 5, but is the number 6."},
    {"NoMinutes", "minutes = 25", "minutes = 0",
     "second.lua: field \"minutes\" must be a whole number from 1"},
    {"NumberForText", "title = \"The Second\"", "title = 2",
     "second.lua: field \"title\" must be a text of 1 to 80 bytes, but is the number 2."},
    {"BlankTitle", "title = \"The Second\"", "title = \"  \"",
     "second.lua: field \"title\" must be a text of 1 to 80 bytes, but is blank."},
    {"LongTitle", "title = \"The Second\"", "title = string.rep(\"x\", 81)",
     "second.lua: field \"title\" must be a text of 1 to 80 bytes, but is a text of 81 bytes."},
    {"TitleWithControls", "title = \"The Second\"", "title = \"red \\27[31m\"",
     "second.lua: field \"title\" must be a text of 1 to 80 bytes, but holds a control character in its line "
     "1."},
    {"TitleNotUtf8", "title = \"The Second\"", "title = \"gr\\xFCn\"",
     "second.lua: field \"title\" must be a text of 1 to 80 bytes, but is not UTF-8 in its line 1."},
    {"TextForList", "teaches = { \"sorted arrays\", \"read-only lookups\" }", "teaches = \"arrays\"",
     "second.lua: field \"teaches\" must be a list of 1 to 10, each a text of 1 to 200 bytes, but is the "
     "text"},
    {"EmptyList", "teaches = { \"sorted arrays\", \"read-only lookups\" }", "teaches = {}",
     "second.lua: field \"teaches\" must be a list of 1 to 10, each a text of 1 to 200 bytes, but is an "
     "empty table."},
    {"NumberInList", "\"read-only lookups\"", "7",
     "second.lua: field \"teaches\" must be a list of 1 to 10, each a text of 1 to 200 bytes, but entry 2 is "
     "the "
     "number 7."},
    {"GapInList", "\"sorted arrays\"", "nil", "second.lua: holds a list"},
    {"TwoHints", "\"Clearer.\", ", "",
     "second.lua: field \"hints\" must be a list of 3, each a text of 1 to 1000 bytes, but is a list of 2."},
    {"FourHints", "\"Clearer.\", ", "\"Clearer.\", \"Clear.\", ",
     "second.lua: field \"hints\" must be a list of 3, each a text of 1 to 1000 bytes, but is a list of 4."},
    {"UnknownClock", "\"wall\"", "\"sun\"",
     "second.lua: field \"clock\" must be \"cpu\" or \"wall\", but is the text \"sun\"."},
    {"TooManyThreads", "threads = 2", "threads = 1000",
     "second.lua: field \"limits.threads\" must be a whole number from 1 to 64, but is the number 1000."},
    {"UnknownLimit", "memory_mib", "memory_mb", "second.lua: field \"limits.memory_mb\" is not known here."},
    {"NoTime", "call_time_s = 1.5", "call_time_s = 0",
     "second.lua: field \"limits.call_time_s\" must be a number above 0 and at most 60, but is the number "
     "0."},
    {"EndlessTime", "call_time_s = 1.5", "call_time_s = math.huge",
     "second.lua: field \"limits.call_time_s\" must be a number above 0 and at most 60, but is the number "
     "inf."},
    {"NumberForTable", "limits = { threads = 2, memory_mib = 64, call_time_s = 1.5 }", "limits = 2",
     "second.lua: field \"limits\" must be a table with named fields, but is the number 2."},
    {"FallingLines", "eagle = 0.3", "eagle = 0.8",
     "second.lua: field \"lines.birdie\" is 0.6, which is not above eagle (0.8): the lines must rise."},
    {"LinesAgainstDefaults", "birdie = 0.6, eagle = 0.3", "bogey = 2.5",
     "second.lua: field \"lines.double_bogey\" is 2.25, which is not above bogey (2.5): the lines must "
     "rise."},
    {"LineNotANumber", "eagle = 0.3", "eagle = 0 / 0",
     "second.lua: field \"lines.eagle\" must be a number above 0 and at most 100, but is the number"},
    {"UnknownMetric", "\"peak_heap\"", "\"heap\"",
     "second.lua: field \"second_goal.metric\" must be \"peak_heap\", \"allocations\", \"leaked_bytes\" or "
     "\"source_tokens\", but is the text \"heap\"."},
    {"GoalWithoutANumber", "at_most = 0.05, ", "", "second.lua: field \"second_goal.at_most\" is missing"},
    {"NegativeGoal", "at_most = 0.05", "at_most = -1",
     "second.lua: field \"second_goal.at_most\" must be a number that is at least 0, but is the number -1."},
    {"TextForFlag", "required = true", "required = \"yes\"",
     "second.lua: field \"second_goal.required\" must be true or false, but is the text \"yes\"."},
    {"TableForFunction",
     "hint = function(facts)\n    if facts.attempts and facts.attempts > 5 then\n      return 2\n    end\n   "
     " "
     "return nil\n  end",
     "hint = {}",
     "second.lua: field \"hint\" must be a function hint(facts) -> number or nil, but is an empty table."},
    {"TextForFunction", "  reflection =", "  comment = \"well done\",\n  reflection =",
     "second.lua: field \"comment\" must be a function comment(verdict, facts) -> text or nil, but is the "
     "text "
     "\"well done\"."},
    {"NumberForNeeds", "needs = { \"first\" }", "needs = 1",
     "second.lua: field \"needs\" must be a list of 0 to 20, each a name of lower-case letters, digits and "
     "hyphens, at most 64 long; or a function(record) -> boolean, but is the number 1."},

    // what they name
    {"OtherId", "id = \"second\"", "id = \"secnd\"",
     "second.lua: field \"id\" must be \"second\", as the file is named, but is \"secnd\"."},
    {"PathAsId", "id = \"second\"", "id = \"../second\"",
     "second.lua: field \"id\" must be a name of lower-case letters, digits and hyphens, at most 64 long, "
     "but is "
     "the text \"../second\"."},
    {"OtherChapter", "chapter = \"one\"", "chapter = \"two\"",
     "second.lua: field \"chapter\" must be \"one\", where course.lua lists the level, but is \"two\"."},
    {"NoPuzzle", "puzzle = \"count\"", "puzzle = \"counting\"",
     "second.lua: field \"puzzle\" names \"counting\", but there is no folder puzzles/counting."},
    {"PathAsPuzzle", "puzzle = \"count\"", "puzzle = \"../../etc\"",
     "second.lua: field \"puzzle\" must be a name"},
    {"UnknownNeed", "needs = { \"first\" }", "needs = { \"frist\" }",
     "second.lua: field \"needs\" names \"frist\", which is not in this course."},
    {"LaterNeed", "needs = { \"first\" }", "needs = { \"fourth\" }",
     "second.lua: field \"needs\" names \"fourth\", which does not come before it in the course."},
    {"NeedsItself", "needs = { \"first\" }", "needs = { \"second\" }",
     "second.lua: field \"needs\" names \"second\", which does not come before it in the course."},
    {"NeedsFails", "needs = { \"first\" }",
     "needs = function(record)\n    return record.best_strokes.first <= 0\n  end",
     "second.lua: field \"needs\" fails for a player without any rounds. second.lua:12: attempt to compare "
     "nil with "
     "number"},
    {"NeedsNotBoolean", "needs = { \"first\" }", "needs = function() return 1 end",
     "second.lua: field \"needs\" fails for a player without any rounds. It must return true or false, but "
     "returns "
     "the number 1."},
    {"NeedsEndless", "needs = { \"first\" }", "needs = function() while true do end end",
     "second.lua: field \"needs\" fails for a player without any rounds. second.lua:11: takes more than 10 "
     "million"},
};

class BadLevel : public testing::TestWithParam<Bad> {};

TEST_P(BadLevel, IsBrokenWithAMessageAndLeavesTheRestPlayable) {
  const CourseFolder folder;
  CourseFolder::edit(folder.second(), GetParam().old_text, GetParam().new_text);
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  const Level* const level = course->find("second");
  ASSERT_NE(level, nullptr);
  ASSERT_TRUE(level->broken);
  EXPECT_THAT(level->broken->what, StartsWith(GetParam().what));
  EXPECT_TRUE(level->broken->what.ends_with('.')) << level->broken->what;
  EXPECT_EQ(level->id, "second");
  EXPECT_EQ(level->chapter, "one");
  EXPECT_EQ(level->file, folder.second());
  EXPECT_NE(level->title, "");

  EXPECT_FALSE(course->access(*level, {}).open);
  EXPECT_EQ(course->access(*level, {}).why, level->broken->what);
  EXPECT_EQ(course->next_hint(*level, 0, {}), 0);
  EXPECT_EQ(course->comment(*level, {}, {}), "");

  ASSERT_EQ(course->levels().size(), 4U);
  for (const char* const id : {"first", "third", "fourth"}) {
    EXPECT_FALSE(course->find(id)->broken) << id;
  }
  EXPECT_EQ(course->next({}), course->find("first"));
  EXPECT_TRUE(course->access(*course->find("fourth"), standing({{"third", 1}})).open);
}

INSTANTIATE_TEST_SUITE_P(Changes, BadLevel, testing::ValuesIn(kBad),
                         [](const auto& changed) { return std::string{changed.param.name}; });

TEST(BadLevel, SuggestsTheNearestKnownField) {
  const CourseFolder folder;
  CourseFolder::edit(folder.second(), "reflection =", "reflexion =");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  ASSERT_TRUE(course->find("second")->broken);
  EXPECT_EQ(course->find("second")->broken->hint, "Did you mean \"reflection\"?");
}

TEST(BadLevel, SaysWhichFileIsMissing) {
  const CourseFolder folder;
  std::filesystem::remove(folder.second());
  std::filesystem::remove(folder.levels() / "02-two" / "fourth.md");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  ASSERT_TRUE(course->find("second")->broken);
  EXPECT_THAT(course->find("second")->broken->what, StartsWith("second.lua: the file is missing from "));
  EXPECT_THAT(course->find("second")->broken->hint, HasSubstr("course.lua"));
  ASSERT_TRUE(course->find("fourth")->broken);
  EXPECT_EQ(course->find("fourth")->broken->what, "fourth.lua: there is no lesson fourth.md beside it.");
  EXPECT_FALSE(course->find("third")->broken);
}

TEST(BadLevel, SaysWhatIsWrongWithALesson) {
  const CourseFolder folder;
  CourseFolder::write(folder.levels() / "01-one" / "first.md", "  \n");
  CourseFolder::write(folder.levels() / "01-one" / "second.md", "# Good\n\x1b[31mBad\n");
  CourseFolder::write(folder.levels() / "02-two" / "third.md", "# Windows\r\n\r\nText\r\n");
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  ASSERT_TRUE(course->find("first")->broken);
  EXPECT_EQ(course->find("first")->broken->what, "first.md: the text is blank.");
  ASSERT_TRUE(course->find("second")->broken);
  EXPECT_EQ(course->find("second")->broken->what,
            "second.md: the text holds a control character in its line 2.");
  ASSERT_FALSE(course->find("third")->broken);
  EXPECT_EQ(course->find("third")->lesson, "# Windows\n\nText\n");
}

TEST(BadLevel, SaysWhichPartOfThePuzzleIsMissing) {
  for (const char* const part : {"puzzle.hpp", "umpire.cpp", "reference.cpp", "par.cpp"}) {
    const CourseFolder folder;
    std::filesystem::remove(folder.puzzles() / "count" / part);
    const auto course = folder.load();
    ASSERT_TRUE(course) << course.error().what;
    ASSERT_TRUE(course->find("second")->broken);
    EXPECT_EQ(
        course->find("second")->broken->what,
        std::string{"second.lua: field \"puzzle\" names \"count\", but puzzles/count has no "} + part + ".");
  }
}

TEST(BadLevel, MayBeEveryOne) {
  const CourseFolder folder;
  std::filesystem::remove_all(folder.puzzles());
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  for (const Level& level : course->levels()) {
    EXPECT_TRUE(level.broken) << level.id;
  }
  EXPECT_EQ(course->next({}), nullptr);
}

}  // namespace
}  // namespace underpar
