#include "engine/attempt/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace underpar {
namespace {

using namespace std::string_literals;

TEST(Utf8, AcceptsEverySequenceAtTheEdgesOfItsLength) {
  for (const auto& good : {""s, "\0"s, "\x7F"s, "\xC2\x80"s, "\xDF\xBF"s, "\xE0\xA0\x80"s, "\xED\x9F\xBF"s,
                           "\xEE\x80\x80"s, "\xEF\xBF\xBF"s, "\xF0\x90\x80\x80"s, "\xF4\x8F\xBF\xBF"s}) {
    EXPECT_EQ(first_broken_utf8(good), std::nullopt) << testing::PrintToString(good);
  }
}

TEST(Utf8, AcceptsTextOfManyScripts) {
  EXPECT_EQ(first_broken_utf8("// Loch 18 – größer, 距離, расстояние, ⛳🏌️\n"), std::nullopt);
}

TEST(Utf8, RefusesOverlongForms) {
  for (const auto& bad : {"\xC0\x80"s, "\xC1\xBF"s, "\xE0\x9F\xBF"s, "\xF0\x8F\xBF\xBF"s}) {
    EXPECT_EQ(first_broken_utf8(bad), 0U) << testing::PrintToString(bad);
  }
}

TEST(Utf8, RefusesSurrogates) {
  EXPECT_EQ(first_broken_utf8("\xED\xA0\x80"), 0U);
  EXPECT_EQ(first_broken_utf8("\xED\xBF\xBF"), 0U);
}

TEST(Utf8, RefusesWhatLiesAboveTheLastCodePoint) {
  for (const auto& bad :
       {"\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\xF8\x88\x80\x80\x80"s, "\xFE"s, "\xFF"s}) {
    EXPECT_EQ(first_broken_utf8(bad), 0U) << testing::PrintToString(bad);
  }
}

TEST(Utf8, RefusesSequencesCutShortAndStrayContinuations) {
  for (const auto& bad : {"\x80"s, "\xBF"s, "\xC2"s, "\xE2\x82"s, "\xF0\x9F\x98"s, "\xC2 "s, "\xE2\x82 "s}) {
    EXPECT_EQ(first_broken_utf8(bad), 0U) << testing::PrintToString(bad);
  }
}

TEST(Utf8, SaysWhereTheBrokenSequenceBegins) {
  EXPECT_EQ(first_broken_utf8("gr\xC3\xB6\xC3"), 4U);
  EXPECT_EQ(first_broken_utf8("latin\xE9 one"), 5U);
}

}  // namespace
}  // namespace underpar
