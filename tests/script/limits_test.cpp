#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/script/script_runner.hpp"

namespace underpar {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kTooLong = "takes more than 10 million instructions in one call.";

/// Any way to go over a limit will do; what matters is that it ends.
auto is_over_a_limit() {
  return AnyOf(HasSubstr("takes more than"), HasSubstr("needs more than"), HasSubstr("makes one text, table"),
               HasSubstr("asks for more than"));
}

/// For scripts that would use up all the time they get.
constexpr VmLimits kHurried{.cpu_time = std::chrono::milliseconds{100}};

TEST(Limits, EndAnEndlessLoopAndNameItsLine) {
  EXPECT_EQ(failure_of("local x = 0;\nwhile true do x = x + 1 end"), "test.lua:2: " + kTooLong);
}

TEST(Limits, EndAnEndlessLoopWhileTheFileIsRead) {
  const auto made = ScriptRunner{}.run("while true do end");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().what, "test.lua:1: " + kTooLong);
  EXPECT_NE(made.error().hint, "");
}

TEST(Limits, LetEachCallBeginAnew) {
  ScriptRunner runner;
  const auto made = runner.run("return level { f = function() for i = 1, 3000000 do end return true end }");
  ASSERT_TRUE(made) << made.error().what;
  for (int i = 0; i < 6; ++i) {
    const auto said = runner.call(*made->fields.at("f").as<LuaFunction>());
    EXPECT_TRUE(said) << said.error().what;
  }
}

TEST(Limits, CannotBeSwallowedByPcall) {
  for (const char* const body : {
           "while true do pcall(function() while true do end end) end",
           "while true do pcall(error) end",
           "local function f() pcall(f) pcall(f) end f()",
           "local t = {} while true do pcall(function() for i = 1, 1e9 do t[#t + 1] = {} end end) end",
           "while true do pcall(string.rep, 'x', 1 << 40) end",
           "while true do pcall(string.find, string.rep('a', 5000), '(.-)(.-)b') end",
       }) {
    EXPECT_THAT(failure_of(body, kHurried), is_over_a_limit()) << body;
  }
}

TEST(Limits, EndAGrowingTable) {
  EXPECT_THAT(failure_of("local t = {}; while true do t[#t + 1] = 1 end"),
              AllOf(StartsWith("test.lua:1: "),
                    HasSubstr("makes one text, table or call stack of more than 1024 KiB")));
  EXPECT_THAT(failure_of("local t = {}; while true do t = { t, {}, {} } end"),
              HasSubstr("needs more than 16 MiB"));
}

TEST(Limits, EndAGrowingText) {
  EXPECT_THAT(failure_of("local s = 'x'; while true do s = s .. s end"), HasSubstr("of more than 1024 KiB"));
}

TEST(Limits, EndADeepRecursion) {
  EXPECT_THAT(failure_of("local function f(n) return 1 + f(n + 1) end return f(1)"), is_over_a_limit());
  EXPECT_THAT(failure_of("local function f() return f() end return f()"), HasSubstr(kTooLong));
  EXPECT_THAT(failure_of("local function f(s) return (s:gsub('.', f)) end f('x')"),
              AnyOf(is_over_a_limit(), HasSubstr("overflow")));
}

TEST(Limits, EndDeeplyNestedSource) {
  const auto made = ScriptRunner{}.run("return level { f = " + std::string(5000, '(') + "1" +
                                       std::string(5000, ')') + " }");
  ASSERT_FALSE(made);
  EXPECT_THAT(made.error().what, HasSubstr("C stack overflow"));
}

TEST(Limits, EndWastefulCopying) {
  EXPECT_THAT(failure_of("while true do local s = string.rep('x', 500000) end", kHurried), is_over_a_limit());
  EXPECT_THAT(
      failure_of("local s = string.rep('x', 500000); while true do local t = s:upper() end", kHurried),
      is_over_a_limit());
  EXPECT_THAT(
      failure_of("local s = string.rep('x', 90); while true do local t = string.format('%99s%99s', s, s) end",
                 kHurried),
      is_over_a_limit());
  EXPECT_THAT(failure_of("local t = {} for i = 1, 60000 do t[i] = '' end while true do table.concat(t) end",
                         kHurried),
              is_over_a_limit());
}

TEST(Limits, EndSlowInstructions) {
  EXPECT_THAT(failure_of("local a = string.rep('x', 1000000); local b = a:sub(2) .. 'x'; local n = 0;"
                         "while true do if a <= b then n = n + 1 end end",
                         kHurried),
              is_over_a_limit());
  EXPECT_THAT(
      failure_of("local t = {} for i = 1, 60000 do t[i] = i end while true do table.sort(t) end", kHurried),
      is_over_a_limit());
  EXPECT_THAT(
      failure_of("local t = {} for i = 1, 60000 do t[i] = i end while true do table.unpack(t) end", kHurried),
      is_over_a_limit());
  EXPECT_THAT(failure_of("local t = {} while true do table.insert(t, 1, 0) end", kHurried),
              is_over_a_limit());
}

TEST(Limits, EndSearchesThatTryTooManyWays) {
  EXPECT_THAT(failure_of("return string.find(string.rep('a', 1000), string.rep('a*', 30) .. 'b')"),
              HasSubstr(kTooLong));
  EXPECT_THAT(
      failure_of(
          "return string.match(string.rep('a', 40), string.rep('a?', 40) .. string.rep('a', 40) .. 'b')"),
      HasSubstr(kTooLong));
  EXPECT_THAT(failure_of("return string.rep('(', 900000):find('%b()')"), HasSubstr(kTooLong));
  EXPECT_THAT(failure_of("return string.rep('a', 500000):find(string.rep('a', 250000) .. 'b', 1, true)"),
              HasSubstr(kTooLong));
  EXPECT_THAT(failure_of("return string.gsub(string.rep('a', 5000), '.', string.rep('b', 5000))"),
              AnyOf(is_over_a_limit(), HasSubstr("too large")));
  EXPECT_THAT(failure_of("for _ in string.gmatch(string.rep('a', 3000), '(.-)b') do end"), is_over_a_limit());
}

TEST(Limits, EndRepeatingNothingAtOnce) {
  EXPECT_EQ(evaluate("string.rep('', math.maxinteger)"), text(""));
  EXPECT_EQ(evaluate("string.rep('a', 3, '-')"), text("a-a-a"));
  EXPECT_EQ(evaluate("string.rep('a', -1)"), text(""));
  EXPECT_EQ(evaluate("string.rep('a', 1, '-----')"), text("a"));
  EXPECT_THAT(failure_of("return string.rep('ab', math.maxinteger)"),
              HasSubstr("resulting string too large"));
  EXPECT_THAT(failure_of("return string.rep('', math.maxinteger, 'ab')"),
              HasSubstr("resulting string too large"));
}

TEST(Limits, CountTheTimeOfTheThread) {
  EXPECT_EQ(failure_of("while true do local s = ('x'):rep(1000) end", kHurried),
            "test.lua:1: takes more than 100 ms in one call.");
}

TEST(Limits, GiveMemoryBackAfterAFailedCall) {
  ScriptRunner runner;
  const auto made = runner.run(
      "return level { bad = function() local t = {} while true do t = { t, {}, {} } end end,"
      "good = function() local t = {} for i = 1, 30000 do t[i] = { i } end return #t end }");
  ASSERT_TRUE(made) << made.error().what;
  for (int i = 0; i < 4; ++i) {
    EXPECT_FALSE(runner.call(*made->fields.at("bad").as<LuaFunction>()));
    const auto said = runner.call(*made->fields.at("good").as<LuaFunction>());
    ASSERT_TRUE(said) << said.error().what;
    EXPECT_EQ(said->front(), number(30000));
  }
}

}  // namespace
}  // namespace underpar
