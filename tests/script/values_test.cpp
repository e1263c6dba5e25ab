#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/script/characters.hpp"
#include "tests/script/script_runner.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

std::vector<LuaValue> some_table() {
  return {LuaValue{LuaTable{{"a", number(1)}, {"list", LuaValue{LuaList{text("x"), text("y")}}}}}};
}

TEST(Values, GoInAndComeBackUnchanged) {
  const LuaValue value{LuaTable{
      {"deep", LuaValue{LuaTable{{"list", LuaValue{LuaList{number(1), LuaValue{2.5}, text("three")}}}}}},
      {"no", LuaValue{false}},
      {"bytes", text(std::string{"a\0b\xff", 4})},
      {"whole", number(INT64_MAX)},
  }};
  const auto back = ScriptRunner{}.results_of("return (...)", {value});
  ASSERT_TRUE(back) << back.error().what;
  EXPECT_EQ(back->front(), value);
}

TEST(Values, RefuseTablesThatContainThemselves) {
  EXPECT_THAT(failure_of("local t = {}; t.t = t; return t"), HasSubstr("contains itself"));
}

TEST(Values, RefuseDeepTables) {
  EXPECT_THAT(failure_of("local t = {}; for i = 1, 40 do t = { t } end; return t"),
              HasSubstr("nested more than 16 deep"));
}

TEST(Values, RefuseManyValuesThatShareOneTable) {
  EXPECT_THAT(failure_of("local t = { 1 }; for i = 1, 14 do t = { t, t, t, t } end; return t"),
              HasSubstr("more than 10000 values"));
}

TEST(Values, RefuseMuchText) {
  EXPECT_THAT(failure_of("local s = string.rep('x', 500000); return { s, s, s }"),
              HasSubstr("more than 1024 KiB of text"));
}

TEST(Values, RefuseListsWithGapsAndMixedTables) {
  EXPECT_THAT(failure_of("return { [1] = 1, [5] = 5 }"), HasSubstr("gap"));
  EXPECT_THAT(failure_of("return { 1, nil, 3 }"), HasSubstr("entry 2 is nil"));
  EXPECT_THAT(failure_of("return { 1, 2, three = 3 }"), HasSubstr("both a list and named fields"));
  EXPECT_THAT(failure_of("return { [true] = 1 }"), HasSubstr("whose name is a boolean"));
  EXPECT_THAT(failure_of("return { [1.5] = 1 }"), HasSubstr("whose name is a number"));
}

TEST(Views, ShowFieldsListsAndLengths) {
  const auto said = ScriptRunner{}.results_of(
      "local t = ...; local seen = {}; for name in pairs(t) do seen[#seen + 1] = name end; table.sort(seen);"
      "local items = ''; for i, item in ipairs(t.list) do items = items .. i .. item end;"
      "return t.a, #t.list, table.concat(seen, ','), items, table.concat(t.list, '+'), next(t) ~= nil, "
      "t.none",
      some_table());
  ASSERT_TRUE(said) << said.error().what;
  EXPECT_EQ(said->at(0), number(1));
  EXPECT_EQ(said->at(1), number(2));
  EXPECT_EQ(said->at(2), text("a,list"));
  EXPECT_EQ(said->at(3), text("1x2y"));
  EXPECT_EQ(said->at(4), text("x+y"));
  EXPECT_EQ(said->at(5), LuaValue{true});
  EXPECT_TRUE(said->at(6).is_nil());
}

TEST(Views, RefuseToBeChangedByAnyMeans) {
  for (const char* const change :
       {"t.a = 2", "t.new = 2", "t.list[1] = 'z'", "table.insert(t.list, 'z')", "table.remove(t.list)",
        "table.sort(t.list, function(a, b) return a > b end)", "t.a = nil"}) {
    ScriptRunner runner;
    const auto said = runner.results_of(std::string{"local t = ...; "} + change, some_table());
    ASSERT_FALSE(said) << change;
    EXPECT_THAT(said.error().what, HasSubstr("read-only")) << change;
  }
}

TEST(Views, NameTheFieldThatWasSet) {
  const auto said = ScriptRunner{}.results_of("local t = ...; t.ratio = 0", some_table());
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().what,
            "test.lua:1: what a function is given is read-only, so its field 'ratio' cannot be set.");
}

TEST(Values, AreDescribedForSentences) {
  EXPECT_EQ(describe(text("four")), "the text \"four\"");
  EXPECT_EQ(describe(text(std::string(100, 'x'))), "the text \"" + std::string(40, 'x') + "…\"");
  EXPECT_EQ(describe(text("a\nb")), "the text \"a?b\"");
  EXPECT_EQ(describe(number(4)), "the number 4");
  EXPECT_EQ(describe(LuaValue{2.5}), "the number 2.5");
  EXPECT_EQ(describe(LuaValue{LuaList{number(1)}}), "a list of 1");
  EXPECT_EQ(describe(LuaValue{LuaList{}}), "an empty table");
  EXPECT_EQ(describe(LuaValue{LuaTable{{"a", number(1)}}}), "a table with named fields");
  EXPECT_EQ(describe(LuaValue{LuaFunction{}}), "a function");
  EXPECT_EQ(describe(LuaValue{}), "nil");
  EXPECT_EQ(describe(LuaValue{true}), "true");
}

TEST(Printable, CutsBetweenCharacters) {
  EXPECT_EQ(printable("aäöü", 2), "a…");
  EXPECT_EQ(printable("aäöü", 3), "aä…");
  EXPECT_EQ(printable("short", 5), "short");
}

TEST(Printable, ReplacesWhatCouldHarmATerminalOrJson) {
  EXPECT_EQ(printable("a\x1b[31m\n\x7f", 99), "a?[31m??");
  EXPECT_EQ(printable("c1 \xC2\x9B", 99), "c1 ?");
  EXPECT_EQ(printable("\xff\xC0\xAF\xED\xA0\x80", 99), "??????");
  EXPECT_EQ(printable("é € 😀", 99), "é € 😀");
  EXPECT_EQ(printable("cut \xE2\x82", 99), "cut ??");
}

}  // namespace
}  // namespace underpar
