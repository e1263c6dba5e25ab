#include "game/widgets/text_position.hpp"

#include <gtest/gtest.h>

namespace underpar::ui {
namespace {

TEST(Position, WalksWholeCharacters) {
  const Lines lines{"aµ€😀", ""};
  EXPECT_EQ(next_character(lines, {0, 1}), (Position{0, 3}));
  EXPECT_EQ(next_character(lines, {0, 6}), (Position{0, 10}));
  EXPECT_EQ(next_character(lines, {0, 10}), (Position{1, 0}));
  EXPECT_EQ(next_character(lines, {1, 0}), (Position{1, 0}));
  EXPECT_EQ(previous_character(lines, {1, 0}), (Position{0, 10}));
  EXPECT_EQ(previous_character(lines, {0, 10}), (Position{0, 6}));
  EXPECT_EQ(previous_character(lines, {0, 0}), (Position{0, 0}));
}

TEST(Position, WalksWordsAndSigns) {
  const Lines lines{"auto über = foo->bar;", "x"};
  EXPECT_EQ(next_word(lines, {0, 0}), (Position{0, 5}));
  EXPECT_EQ(next_word(lines, {0, 5}), (Position{0, 11}));
  EXPECT_EQ(next_word(lines, {0, 13}), (Position{0, 16}));
  EXPECT_EQ(next_word(lines, {0, 22}), (Position{1, 0}));
  EXPECT_EQ(previous_word(lines, {0, 11}), (Position{0, 5}));
  EXPECT_EQ(previous_word(lines, {0, 18}), (Position{0, 16}));
  EXPECT_EQ(previous_word(lines, {1, 0}), (Position{0, 22}));
}

TEST(Position, SelectsTheWordUnderADoubleClick) {
  const Lines lines{"foo->bar  x", ""};
  EXPECT_EQ(word_at(lines, {0, 1}), (Range{{0, 0}, {0, 3}}));
  EXPECT_EQ(word_at(lines, {0, 3}), (Range{{0, 0}, {0, 3}})) << "just behind the word";
  EXPECT_EQ(word_at(lines, {0, 4}), (Range{{0, 3}, {0, 5}}));
  EXPECT_EQ(word_at(lines, {0, 9}), (Range{{0, 8}, {0, 10}}));
  EXPECT_EQ(word_at(lines, {0, 11}), (Range{{0, 10}, {0, 11}}));
  EXPECT_EQ(word_at(lines, {1, 0}), (Range{{1, 0}, {1, 0}}));
}

TEST(Position, IsClampedOntoACharacter) {
  const Lines lines{"aµ"};
  EXPECT_EQ(clamp(lines, {5, 9}), (Position{0, 3}));
  EXPECT_EQ(clamp(lines, {0, 2}), (Position{0, 1}));
  EXPECT_EQ(clamp(lines, {-1, -1}), (Position{0, 0}));
}

TEST(Columns, CountCharactersAndTabs) {
  EXPECT_EQ(column_of("aµb", 3), 2);
  EXPECT_EQ(column_of("\tx", 1), 4);
  EXPECT_EQ(column_of("ab\tx", 3), 4);
  EXPECT_EQ(byte_at_column("aµb", 2), 3);
  EXPECT_EQ(byte_at_column("aµb", 99), 4);
  EXPECT_EQ(byte_at_column("\tx", 1), 0);
  EXPECT_EQ(byte_at_column("\tx", 3), 1);
  EXPECT_EQ(byte_at_column("\tx", 4), 1);
  EXPECT_EQ(byte_at_column("\tx", 5), 2);
}

TEST(Brackets, FindTheirPartnerOverLines) {
  const Lines lines{"f(a[1], {", "  g()", "})"};
  const auto outer = bracket_pair(lines, {0, 1});
  ASSERT_TRUE(outer);
  EXPECT_EQ(outer->there, (Position{2, 1}));
  const auto behind = bracket_pair(lines, {2, 2});
  ASSERT_TRUE(behind);
  EXPECT_EQ(behind->here, (Position{2, 1}));
  EXPECT_EQ(behind->there, (Position{0, 1}));
  EXPECT_FALSE(bracket_pair({"(("}, {0, 0}));
  EXPECT_FALSE(bracket_pair({"abc"}, {0, 1}));
}

}  // namespace
}  // namespace underpar::ui
