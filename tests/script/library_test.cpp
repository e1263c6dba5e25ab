#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/script/script_runner.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

/// The names in a table of the machine, in order, joined by blanks.
LuaValue names_in(const std::string& table) {
  return evaluate(
      "(function() local names = {} for name in pairs(" + table +
      ") do names[#names + 1] = name end table.sort(names) return table.concat(names, ' ') end)()");
}

TEST(Library, HoldsOnlyWhatALevelMayUse) {
  EXPECT_EQ(
      names_in("_ENV"),
      text(
          "assert error ipairs level math next pairs pcall select string table tonumber tostring type utf8"));
  EXPECT_EQ(names_in("string"),
            text("byte char find format gmatch gsub len lower match rep reverse sub upper"));
  EXPECT_EQ(names_in("table"), text("concat insert pack remove sort unpack"));
  EXPECT_EQ(names_in("utf8"), text("char charpattern codepoint codes len offset"));
  EXPECT_EQ(
      names_in("math"),
      text("abs acos asin atan ceil cos deg exp floor fmod huge log max maxinteger min mininteger modf pi "
           "rad sin sqrt tan tointeger type ult"));
}

TEST(Library, HasNoWayOut) {
  for (const char* const name :
       {"io",           "os",          "debug",      "load",           "loadstring",      "loadfile",
        "dofile",       "require",     "package",    "collectgarbage", "coroutine",       "setmetatable",
        "getmetatable", "rawset",      "rawget",     "xpcall",         "print",           "_G",
        "string.dump",  "string.pack", "table.move", "math.random",    "math.randomseed", "('x').dump"}) {
    EXPECT_TRUE(evaluate(name).is_nil()) << name;
  }
}

TEST(Library, CatchesOrdinaryErrors) {
  EXPECT_EQ(evaluate("pcall(error, 'x')"), LuaValue{false});
  EXPECT_EQ(evaluate("select(2, pcall(error, 'x', 0))"), text("x"));
  EXPECT_EQ(evaluate("select('#', pcall(function() return 1, 2, 3 end))"), number(4));
  EXPECT_EQ(evaluate("select(2, pcall(function(a) return a end, 7))"), number(7));
  EXPECT_THAT(failure_of("return pcall()"), HasSubstr("bad argument #1 to 'pcall'"));
}

TEST(Library, WalksOrdinaryTables) {
  EXPECT_EQ(evaluate("next({ 7 })"), number(1));
  EXPECT_TRUE(evaluate("next({})").is_nil());
  EXPECT_EQ(evaluate("select(2, next({ a = 7 }, nil))"), number(7));
}

TEST(Library, CallsTextFunctionsAsMethods) {
  EXPECT_EQ(evaluate("('%d strokes'):format(3)"), text("3 strokes"));
  EXPECT_EQ(evaluate("('a,b'):gsub(',', ';')"), text("a;b"));
  EXPECT_EQ(evaluate("utf8.len('Grün')"), number(4));
}

}  // namespace
}  // namespace underpar
