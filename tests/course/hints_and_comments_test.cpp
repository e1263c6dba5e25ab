#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/course/course_folder.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string kHint = "if facts.attempts and facts.attempts > 5 then\n      return 2\n    end";
const std::string kComment = "return verdict.outcome";

Verdict scored(int strokes) {
  Verdict verdict;
  verdict.strokes = strokes;
  verdict.ratio = 0.7;
  verdict.ratio_low = 0.6;
  verdict.ratio_high = 0.8;
  verdict.pairs = 31;
  verdict.player_ms = 7;
  verdict.par_ms = 10;
  return verdict;
}

/// The hint that a level with this body of `hint` gives.
int hint(const std::string& body, int taken, const Facts& facts = {}) {
  const CourseFolder folder;
  CourseFolder::edit(folder.second(), kHint, body);
  const auto course = folder.load();
  return course && !course->find("second")->broken ? course->next_hint(*course->find("second"), taken, facts)
                                                   : -1;
}

/// What a level with this expression as its comment says.
Result<std::string> comment(const std::string& expression, const Verdict& verdict, const Facts& facts = {}) {
  const CourseFolder folder;
  CourseFolder::edit(folder.second(), "if verdict.under_par then",
                     "do return " + expression + " end\n    if false then");
  const auto course = folder.load();
  if (!course || course->find("second")->broken) {
    return fail(course ? course->find("second")->broken->what : course.error().what);
  }
  return course->comment(*course->find("second"), verdict, facts);
}

TEST(NextHint, IsTheFirstNotYetTakenWithoutAFunction) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  const Level& level = *course->find("first");
  EXPECT_EQ(course->next_hint(level, 0, {}), 1);
  EXPECT_EQ(course->next_hint(level, 2, {}), 3);
  EXPECT_EQ(course->next_hint(level, 3, {}), 0);
  EXPECT_EQ(course->next_hint(level, 99, {}), 0);
  EXPECT_EQ(course->next_hint(level, -1, {}), 1);
}

TEST(NextHint, IsTheOneThatTheFactsCallFor) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  const Level& level = *course->find("second");
  EXPECT_EQ(course->next_hint(level, 0, {}), 1);
  EXPECT_EQ(course->next_hint(level, 0, {{"attempts", 6.0}}), 2);
  EXPECT_EQ(course->next_hint(level, 2, {{"attempts", 6.0}}), 3) << "a hint taken already is not given again";
  EXPECT_EQ(course->next_hint(level, 3, {{"attempts", 6.0}}), 0);
}

TEST(NextHint, FallsBackWhenTheFunctionChoosesNoneThatExists) {
  EXPECT_EQ(hint("do return 3 end", 0), 3);
  EXPECT_EQ(hint("do return 3.0 end", 0), 3);
  EXPECT_EQ(hint("do return 4 end", 0), 1);
  EXPECT_EQ(hint("do return 0 end", 1), 2);
  EXPECT_EQ(hint("do return -1 end", 0), 1);
  EXPECT_EQ(hint("do return 2.5 end", 0), 1);
  EXPECT_EQ(hint("do return 1e300 end", 0), 1);
  EXPECT_EQ(hint("do return 0 / 0 end", 0), 1);
  EXPECT_EQ(hint("do return '2' end", 0), 1);
  EXPECT_EQ(hint("do return {} end", 0), 1);
}

TEST(NextHint, FallsBackWhenTheFunctionFails) {
  EXPECT_EQ(hint("if facts.allocations > 1000 then return 2 end", 0), 1) << "the fact is not known";
  EXPECT_EQ(hint("error('no')", 1), 2);
  EXPECT_EQ(hint("while true do end", 1), 2);
  EXPECT_EQ(hint("facts.attempts = 9", 0), 1) << "facts are read-only";
}

TEST(Comment, IsEmptyWithoutAFunctionOrWithNothingToSay) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  EXPECT_EQ(course->comment(*course->find("first"), scored(0), {}), "");
  EXPECT_EQ(comment("nil", scored(0)), "");
  EXPECT_EQ(comment("''", scored(0)), "");
}

TEST(Comment, KnowsTheVerdictAndTheFacts) {
  const CourseFolder folder;
  const auto course = folder.load();
  ASSERT_TRUE(course) << course.error().what;
  const Level& level = *course->find("second");
  EXPECT_EQ(course->comment(level, scored(-1), {}), "birdie in 31 pairs, calm");
  EXPECT_EQ(course->comment(level, scored(-2), {{"weather", std::string{"windy"}}}),
            "eagle in 31 pairs, windy");
  EXPECT_EQ(course->comment(level, scored(0), {}), "scored");
  Verdict wrong;
  wrong.outcome = Outcome::kWrongAnswer;
  EXPECT_EQ(course->comment(level, wrong, {}), "wrong_answer");
}

TEST(Comment, SeesEveryFieldOfTheVerdict) {
  Verdict verdict = scored(1);
  verdict.on_the_lip = true;
  EXPECT_EQ(
      comment("string.format('%s %d %s %.1f %.1f %.1f %d %.0f %.0f %s %s', verdict.outcome, verdict.strokes, "
              "verdict.term, verdict.ratio, verdict.ratio_low, verdict.ratio_high, verdict.pairs, "
              "verdict.player_ms, verdict.par_ms, verdict.on_the_lip, verdict.under_par)",
              verdict),
      "scored 1 bogey 0.7 0.6 0.8 31 7 10 true false");
}

TEST(Comment, FindsNoFastRatioInARoundWithoutAScore) {
  Verdict crashed;
  crashed.outcome = Outcome::kCrashed;
  crashed.strokes = -3;
  EXPECT_EQ(comment("tostring(verdict.ratio <= 0.5) .. verdict.term .. tostring(verdict.under_par)", crashed),
            "falsepicked upfalse");
}

TEST(Comment, CannotChangeWhatItIsGiven) {
  for (const char* const name : {"verdict", "facts"}) {
    const auto said = comment(std::string{"(function() "} + name + ".ratio = 0 end)()", scored(0));
    ASSERT_FALSE(said);
    EXPECT_THAT(said.error().what, HasSubstr("read-only"));
  }
}

TEST(Comment, FailsWithFileAndLineWhenTheFunctionFails) {
  const auto said = comment("verdict.none.deeper", scored(0));
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().what, "second.lua:25: attempt to index a nil value (field 'none').");
}

TEST(Comment, MustBeAText) {
  const auto said = comment("42", scored(0));
  ASSERT_FALSE(said);
  EXPECT_EQ(
      said.error().what,
      "second.lua: the result of field \"comment\" must be a text of 1 to 2048 bytes, but is the number 42.");
  EXPECT_FALSE(comment("{}", scored(0)));
  EXPECT_FALSE(comment("true", scored(0)));
  EXPECT_FALSE(comment("function() end", scored(0)));
  EXPECT_FALSE(comment("'red \\27[31m'", scored(0)));
}

TEST(Comment, HasAtMostTwoKibibytes) {
  EXPECT_TRUE(comment("string.rep('x', 2048)", scored(0)));
  const auto said = comment("string.rep('x', 2049)", scored(0));
  ASSERT_FALSE(said);
  EXPECT_THAT(said.error().what, HasSubstr("but is a text of 2049 bytes."));
}

TEST(Comment, EndsWhenItNeverReturns) {
  const auto said = comment("(function() while true do end end)()", scored(0));
  ASSERT_FALSE(said);
  EXPECT_THAT(said.error().what, StartsWith("second.lua:25: takes more than"));
}

}  // namespace
}  // namespace underpar
