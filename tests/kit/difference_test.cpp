#include "puzzles/kit/difference.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace {

struct Row {
  int player;
  std::vector<std::string> notes;
};

template <class T>
std::optional<kit::Difference> compare(const T& right, const T& given) {
  const auto encoded = [](const T& value) {
    std::vector<std::byte> block(1 << 16);
    kit::Writer writer{block};
    kit::encode(writer, value);
    block.resize(writer.used());
    return block;
  };
  return kit::first_difference<T>(encoded(right), encoded(given));
}

TEST(Difference, IsNoneForEqualAnswers) {
  EXPECT_FALSE(compare<std::vector<int>>({1, 2, 3}, {1, 2, 3}));
  EXPECT_FALSE(compare<std::string>("same", "same"));
  EXPECT_FALSE(compare<std::vector<Row>>({{1, {"a"}}}, {{1, {"a"}}}));
}

TEST(Difference, NamesTheFirstElementThatDiffers) {
  const auto found = compare<std::vector<int>>({1, 2, 3}, {1, 5, 9});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->where, "[1]");
  EXPECT_EQ(found->expected, "2");
  EXPECT_EQ(found->got, "5");
}

TEST(Difference, NamesLengthsThatDiffer) {
  const auto found = compare<std::vector<int>>({1, 2}, {1});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->where, "the length of the answer");
  EXPECT_EQ(found->expected, "2");
  EXPECT_EQ(found->got, "1");
}

TEST(Difference, ShowsTextAroundTheFirstWrongCharacter) {
  const std::string right = "1. Ada; 2. Grace; 3. Edsger; 4. Barbara";
  std::string given = right;
  given[30] = 'X';
  const auto found = compare<std::vector<std::string>>({"", right}, {"", given});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->where, "[1], character 30");
  EXPECT_EQ(found->expected, "…\"ce; 3. Edsger; 4. Barbara\"");
}

TEST(Difference, WalksIntoStructsAndLists) {
  const auto found = compare<std::vector<Row>>({{1, {"a", "b"}}}, {{1, {"a", "c"}}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->where, "[0].field 2[1], character 0");
}

TEST(Difference, NeverTakesNotANumberForEqual) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(compare<double>(nan, nan));
  EXPECT_TRUE(compare<std::vector<float>>({1.F, std::numeric_limits<float>::quiet_NaN()},
                                          {1.F, std::numeric_limits<float>::quiet_NaN()}));
}

TEST(Difference, TakesPlusAndMinusZeroForEqual) {
  EXPECT_FALSE(compare<double>(0.0, -0.0));
}

TEST(Difference, CallsGarbageWhatItIs) {
  const std::vector<std::byte> garbage(5, std::byte{0xFF});
  const std::vector<std::byte> right(8, std::byte{0});
  const auto found = kit::first_difference<std::vector<int>>(right, garbage);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->where, "the encoding of the answer");
}

TEST(Difference, RefusesBytesBehindTheAnswer) {
  std::vector<std::byte> right(sizeof(int), std::byte{0});
  std::vector<std::byte> given(sizeof(int) + 1, std::byte{0});
  EXPECT_TRUE(kit::first_difference<int>(right, given));
}

}  // namespace
