#include "engine/source/count_tokens.hpp"

#include <gtest/gtest.h>

namespace underpar {
namespace {

TEST(CountTokens, CountsNamesNumbersLiteralsAndOperators) {
  EXPECT_EQ(count_tokens("int a = 0x1F;"), 5U);
  EXPECT_EQ(count_tokens("a->b(c)[i] <<= std::size(d);"), 17U);
  EXPECT_EQ(count_tokens("f(\"two words\", 'x');"), 7U);
  EXPECT_EQ(count_tokens(""), 0U);
}

TEST(CountTokens, SplitsSignsThatStandTogetherIntoOperators) {
  EXPECT_EQ(count_tokens("});"), 3U);
  EXPECT_EQ(count_tokens("i++<=j"), 4U);
  EXPECT_EQ(count_tokens("a<=>b"), 3U);
}

TEST(CountTokens, LeavesOutCommentsAndBlanks) {
  EXPECT_EQ(count_tokens("int a; // = 0;\n\n  /* int b;\n int c; */ int d;\n"), 6U);
}

TEST(CountTokens, DoesNotPayForLongNames) {
  EXPECT_EQ(count_tokens("return yards_to_the_green;"), count_tokens("return y;"));
}

TEST(CountTokens, CountsALiteralOverSeveralLinesOnce) {
  EXPECT_EQ(count_tokens("auto s = R\"(one\ntwo\n\nthree)\";"), 5U);
}

TEST(CountTokens, CountsTheWordsOfDirectives) {
  EXPECT_EQ(count_tokens("#include <vector>\n"), 2U);
  EXPECT_EQ(count_tokens("#define TWICE(x) (2 * x)\n"), 10U);
}

}  // namespace
}  // namespace underpar
