#include <gmock/gmock.h>

#include <numeric>

#include "game/widgets/axis.hpp"
#include "game/widgets/summary.hpp"

namespace underpar::ui {
namespace {

using testing::DoubleEq;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(TimeText, ChoosesTheUnitAndThreeDigits) {
  EXPECT_EQ(time_text(0), "0.00 ns");
  EXPECT_EQ(time_text(12.3), "12.3 ns");
  EXPECT_EQ(time_text(999.6), "1.00 µs");
  EXPECT_EQ(time_text(123'456), "123 µs");
  EXPECT_EQ(time_text(1.5e6), "1.50 ms");
  EXPECT_EQ(time_text(61e9), "61.0 s");
}

TEST(RoundTicks, AreRoundAndNotTooMany) {
  EXPECT_THAT(round_ticks(0, 10, 5).at, ElementsAre(0, 5, 10));
  const auto ticks = round_ticks(11.02, 13.2, 6);
  EXPECT_THAT(ticks.at, ElementsAre(DoubleEq(11.5), DoubleEq(12), DoubleEq(12.5), DoubleEq(13)));
  EXPECT_EQ(ticks.decimals, 1);
  EXPECT_EQ(round_ticks(0.001, 0.0019, 5).decimals, 4);
}

TEST(RoundTicks, TakeAnyRange) {
  EXPECT_THAT(round_ticks(1, 1, 5).at, IsEmpty());
  EXPECT_THAT(round_ticks(2, 1, 5).at, IsEmpty());
  EXPECT_THAT(round_ticks(0, 1, 0).at, IsEmpty());
  for (double high = 1e-6; high < 1e12; high *= 3.7) {
    for (int most = 1; most < 12; ++most) {
      EXPECT_LE(round_ticks(high / 3, high, most).at.size(), static_cast<std::size_t>(most));
    }
    EXPECT_GE(round_ticks(high / 3, high, 6).at.size(), 2U) << high;
  }
}

TEST(Summarize, GivesQuartilesAndTheMediansInterval) {
  std::vector<double> values(101);
  std::iota(values.rbegin(), values.rend(), 0.0);
  const auto summary = summarize(values);
  EXPECT_EQ(summary.count, 101U);
  EXPECT_DOUBLE_EQ(summary.least, 0);
  EXPECT_DOUBLE_EQ(summary.lower_quartile, 25);
  EXPECT_DOUBLE_EQ(summary.median, 50);
  EXPECT_DOUBLE_EQ(summary.greatest, 100);
  // Exact binomial ranks for n = 101 and 95 % are the 41st and 61st value.
  EXPECT_NEAR(summary.median_low, 40, 1);
  EXPECT_NEAR(summary.median_high, 60, 1);
}

TEST(Summarize, TakesFewValues) {
  EXPECT_EQ(summarize({}).count, 0U);
  const auto one = summarize(std::vector{7.0});
  EXPECT_DOUBLE_EQ(one.median, 7);
  EXPECT_DOUBLE_EQ(one.median_low, 7);
  EXPECT_DOUBLE_EQ(one.median_high, 7);
  EXPECT_DOUBLE_EQ(summarize(std::vector{1.0, 2.0}).median, 1.5);
}

TEST(Density, PeaksAtTheValues) {
  const std::vector<double> values{4.9, 5, 5, 5.1};
  const auto heights = density(values, 0, 10, 11);
  ASSERT_THAT(heights, SizeIs(11));
  EXPECT_DOUBLE_EQ(heights[5], 1);
  EXPECT_LT(heights[0], 0.01);
  EXPECT_THAT(density(values, 1, 1, 5), IsEmpty());
  EXPECT_THAT(density({}, 0, 1, 5), IsEmpty());
  EXPECT_THAT(density(std::vector{3.0, 3.0}, 10, 20, 5), Each(DoubleEq(0)));
}

}  // namespace
}  // namespace underpar::ui
