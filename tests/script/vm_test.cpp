#include "engine/script/vm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/script/script_runner.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string failure_of_file(const std::string& source) {
  const auto made = ScriptRunner{}.run(source);
  return made ? "it did not fail" : made.error().what;
}

TEST(Vm, RunsAScriptAndGivesItsFields) {
  const auto made = ScriptRunner{}.run(
      "return level { a = 1, b = 2.5, c = 'x', d = true, e = { 1, 2 }, f = { g = {} }, h = nil }");
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(made->constructor, "level");
  EXPECT_EQ(made->fields.at("a"), number(1));
  EXPECT_EQ(made->fields.at("b"), LuaValue{2.5});
  EXPECT_EQ(made->fields.at("c"), text("x"));
  EXPECT_EQ(made->fields.at("d"), LuaValue{true});
  EXPECT_EQ(made->fields.at("e"), (LuaValue{LuaList{number(1), number(2)}}));
  EXPECT_EQ(made->fields.at("f"), (LuaValue{LuaTable{{"g", LuaValue{LuaList{}}}}}));
  EXPECT_FALSE(made->fields.contains("h"));
}

TEST(Vm, AcceptsAnEmptyConstructor) {
  const auto made = ScriptRunner{}.run("return level {}");
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_TRUE(made->fields.empty());
}

TEST(Vm, NamesFileAndLineOfASyntaxError) {
  EXPECT_THAT(failure_of_file("return level {\n  id = = 1\n}"), StartsWith("test.lua:2: unexpected symbol"));
}

TEST(Vm, NamesFileAndLineOfARunTimeError) {
  EXPECT_EQ(failure_of_file("\n\nlocal x = nil .. 'a'"), "test.lua:3: attempt to concatenate a nil value.");
}

TEST(Vm, NamesTheLineInsideAFunctionThatIsCalled) {
  ScriptRunner runner;
  const auto made = runner.run("return level {\n  f = function(facts)\n    return facts.a.b\n  end }");
  ASSERT_TRUE(made) << made.error().what;
  const auto said = runner.call(*made->fields.at("f").as<LuaFunction>(), {LuaValue{LuaTable{}}});
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().what, "test.lua:3: attempt to index a nil value (field 'a').");
}

TEST(Vm, RefusesBytecode) {
  EXPECT_EQ(failure_of_file("\x1bLuaT"), "test.lua: is compiled Lua; only Lua text is read.");
}

TEST(Vm, RefusesAResultThatNoConstructorMade) {
  EXPECT_THAT(failure_of_file("return { id = 'x' }"), HasSubstr("must return a table made by a constructor"));
  EXPECT_THAT(failure_of_file("return 4"), HasSubstr("but returns the number 4"));
  EXPECT_THAT(failure_of_file(""), HasSubstr("but returns nil"));
}

TEST(Vm, RefusesAConstructorCalledOtherwiseThanOnOneTable) {
  EXPECT_THAT(failure_of_file("return level('x')"), HasSubstr("level expects one table: level { ... }"));
  EXPECT_THAT(failure_of_file("return level({}, 1)"), HasSubstr("level expects one table"));
  EXPECT_THAT(failure_of_file("return level { 'a', 'b' }"), HasSubstr("must have named fields"));
}

TEST(Vm, TurnsErrorsThatAreNoTextIntoASentence) {
  EXPECT_EQ(failure_of_file("error({})"), "test.lua: stopped with an error that is not a text.");
  EXPECT_EQ(failure_of_file("error()"), "test.lua: stopped with an error that is not a text.");
  EXPECT_EQ(failure_of_file("error('own words', 0)"), "test.lua: own words.");
}

TEST(Vm, ShowsNoControlCharactersOfAScriptsError) {
  EXPECT_EQ(failure_of_file("error('red \\27[31m', 0)"), "test.lua: red ?[31m.");
}

TEST(Vm, WorksOnAfterAFailedCall) {
  ScriptRunner runner;
  const auto made =
      runner.run("return level { bad = function() while true do end end, good = function(x) return x end }");
  ASSERT_TRUE(made) << made.error().what;
  for (int i = 0; i < 3; ++i) {
    EXPECT_FALSE(runner.call(*made->fields.at("bad").as<LuaFunction>()));
    const auto said = runner.call(*made->fields.at("good").as<LuaFunction>(), {number(i)});
    ASSERT_TRUE(said) << said.error().what;
    EXPECT_EQ(said->front(), number(i));
  }
}

TEST(Vm, GivesSeveralResultsAndNilPastTheirEnd) {
  const auto said = ScriptRunner{}.results_of("return false, 'why'");
  ASSERT_TRUE(said) << said.error().what;
  EXPECT_EQ(said->at(0), LuaValue{false});
  EXPECT_EQ(said->at(1), text("why"));
  EXPECT_TRUE(said->at(2).is_nil());
}

TEST(Vm, KeepsMachinesApart) {
  ScriptRunner one;
  ScriptRunner other;
  ASSERT_TRUE(one.run("shared = 1; string.rep = nil; return level {}"));
  const auto made = other.results_of("return shared, string.rep('a', 2)");
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_TRUE(made->at(0).is_nil());
  EXPECT_EQ(made->at(1), text("aa"));
}

}  // namespace
}  // namespace underpar
