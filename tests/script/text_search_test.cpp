#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/script/script_runner.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

/// All results of a call, as Lua would print them, joined by blanks.
std::string all(const std::string& call) {
  const LuaValue joined = evaluate(
      "(function(...) local t = table.pack(...) for i = 1, t.n do t[i] = tostring(t[i]) end "
      "return table.concat(t, ' ', 1, t.n) end)(" +
      call + ")");
  return joined.as<std::string>() != nullptr ? *joined.as<std::string>() : describe(joined);
}

struct Case {
  const char* call;
  const char* gives;
};

// Expectations follow the Lua 5.4 reference manual, section 6.4 and 6.4.1.
const std::vector<Case> kCases{
    {"('hello'):find('l')", "3 3"},
    {"('hello'):find('l', 4)", "4 4"},
    {"('hello'):find('xyz')", "nil"},
    {"('hello'):find('')", "1 0"},
    {"('hello'):find('', 6)", "6 5"},
    {"('hello'):find('', 7)", "nil"},
    {"('hello'):find('l', -2)", "4 4"},
    {"('hello'):find('h', -50)", "1 1"},
    {"('a.b'):find('.', 1, true)", "2 2"},
    {"('a.b'):find('%.')", "2 2"},
    {"('hello'):find('(l)(l)')", "3 4 l l"},
    {"('hello'):find('()ll()')", "3 4 3 5"},
    {"('hello'):match('^h')", "h"},
    {"('hello'):match('^e')", "nil"},
    {"('hello'):match('o$')", "o"},
    {"('hello'):match('l$')", "nil"},
    {"('a$b'):match('a$b')", "a$b"},
    {"('hello'):match('.-l')", "hel"},
    {"('hello'):match('.*l')", "hell"},
    {"('hello'):match('l+')", "ll"},
    {"('hello'):match('x*')", ""},
    {"('hello'):match('hx?e')", "he"},
    {"('key = value'):match('^(%w+)%s*=%s*(%w+)$')", "key value"},
    {"('  trim  '):match('^%s*(.-)%s*$')", "trim"},
    {"('f(a(b)c)d'):match('%b()')", "(a(b)c)"},
    {"('((x'):match('%b()')", "nil"},
    {"('THE (quick) fox'):find('%f[%a]%a+%f[%A]')", "1 3"},
    {"('THE (quick) fox'):match('%f[%l]%l+')", "quick"},
    {"([[say \"hi\" now]]):match([[([\"'])(.-)%1]])", "\" hi"},
    {"('2024-05-06'):match('(%d+)-(%d+)-(%d+)')", "2024 05 06"},
    {"('a]b'):match('[]]')", "]"},
    {"('a-b'):match('[a%-]+')", "a-"},
    {"('a-b'):match('[b-]')", "-"},
    {"('x^y'):match('[%^]')", "^"},
    {"('abc'):match('[^a]+')", "bc"},
    {"('cab'):match('[a-c]+')", "cab"},
    {"('tab\\there'):match('%c')", "\t"},
    {"('A1!'):match('%u%d%p')", "A1!"},
    {"('a*b'):match('a*b')", "b"},
    {"('*a'):match('*a')", "*a"},
    {"('abc'):gsub('', '-')", "-a-b-c- 4"},
    {"('abc'):gsub('.', { a = 'x', b = false })", "xbc 3"},
    {"('abc'):gsub('%w', '%0%0')", "aabbcc 3"},
    {"('abc'):gsub('%w', '%1')", "abc 3"},
    {"('hello world'):gsub('(%w+) (%w+)', '%2 %1')", "world hello 1"},
    {"('abc'):gsub('%w', '%%')", "%%% 3"},
    {"('abc'):gsub('b', function() return nil end)", "abc 1"},
    {"('abc'):gsub('()', '%1')", "1a2b3c4 4"},
    {"('aaa'):gsub('a', 'b', 2)", "bba 2"},
    {"('aaa'):gsub('^a', 'b')", "baa 1"},
    {"('abc'):gsub('b*', 'x')", "xaxcx 3"},
    {"('a b'):gsub('%w', string.upper)", "A B 2"},
    {"('a1'):gsub('%d', 7)", "a7 1"},
};

TEST(TextSearch, FollowsTheManual) {
  for (const auto& [call, gives] : kCases) {
    EXPECT_EQ(all(call), gives) << call;
  }
}

TEST(TextSearch, WalksAllMatches) {
  const auto walk = [](const std::string& arguments) {
    return evaluate("(function() local s = '' for a, b in string.gmatch(" + arguments +
                    ") do s = s .. tostring(a) .. (b or '') .. ';' end return s end)()");
  };
  EXPECT_EQ(walk("'one two', '%a+'"), text("one;two;"));
  EXPECT_EQ(walk("'a=1, b=2', '(%w+)=(%w+)'"), text("a1;b2;"));
  EXPECT_EQ(walk("'abc', ''"), text(";;;;"));
  EXPECT_EQ(walk("'abc', 'b*'"), text(";b;;"));
  EXPECT_EQ(walk("'a^b^', '^b'"), text("^b;"));
  EXPECT_EQ(walk("'abcabc', 'a', 2"), text("a;"));
  EXPECT_EQ(walk("'abc', 'c', 9"), text(""));
}

TEST(TextSearch, SaysWhatIsMalformed) {
  const std::vector<std::pair<const char*, const char*>> malformed{
      {"('x'):find('%')", "malformed pattern (ends with '%')"},
      {"('x'):find('[a')", "malformed pattern (missing ']')"},
      {"('x'):find('[]')", "malformed pattern (missing ']')"},
      {"('x'):find('[a%')", "malformed pattern (ends with '%')"},
      {"('x'):find('(x')", "unfinished capture"},
      {"('x'):match('x)')", "invalid pattern capture"},
      {"('x'):find('%1')", "invalid capture index"},
      {"('x'):find('(%1)')", "invalid capture index"},
      {"('x'):find('%b(')", "missing arguments to '%b'"},
      {"('x'):find('%fx')", "missing '[' after '%f'"},
      {"('x'):gsub('x', '%2')", "invalid capture index %2 in replacement string"},
      {"('x'):gsub('x', '%z')", "invalid use of '%' in replacement string"},
      {"('x'):gsub('x', '%')", "invalid use of '%' in replacement string"},
      {"('x'):gsub('x', function() return {} end)", "invalid replacement value (a table)"},
      {"('x'):gsub('x', true)", "string/function/table"},
      {"('x'):find(string.rep('()', 33))", "too many captures"},
      {"('x'):find(string.rep('xy', 200) .. '$')", "pattern too complex"},
  };
  for (const auto& [call, says] : malformed) {
    EXPECT_THAT(all(call), HasSubstr(says)) << call;
  }
}

TEST(TextSearch, LeavesErrorsOfItsFunctionsAlone) {
  EXPECT_THAT(all("('abc'):gsub('.', function(c) error('at ' .. c, 0) end)"), HasSubstr("at a"));
}

}  // namespace
}  // namespace underpar
