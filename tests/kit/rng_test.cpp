#include "puzzles/kit/rng.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace {

TEST(Rng, RepeatsItselfForTheSameSeedOnly) {
  kit::Rng a{1};
  kit::Rng b{1};
  kit::Rng c{2};
  const auto first = a.u64();
  EXPECT_EQ(first, b.u64());
  EXPECT_NE(first, c.u64());
}

TEST(Rng, StaysInsideItsBounds) {
  kit::Rng rng{3};
  for (int i = 0; i < 10'000; ++i) {
    EXPECT_LT(rng.below(7), 7U);
    const auto x = rng.between(-2, 2);
    EXPECT_GE(x, -2);
    EXPECT_LE(x, 2);
    EXPECT_LT(rng.unit(), 1.0);
  }
  EXPECT_EQ(rng.below(0), 0U);
  rng.between(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
}

TEST(Rng, ReachesEveryValueAboutEquallyOften) {
  kit::Rng rng{4};
  std::vector<int> seen(10);
  for (int i = 0; i < 100'000; ++i) {
    ++seen[static_cast<std::size_t>(rng.below(10))];
  }
  for (const int count : seen) {
    EXPECT_NEAR(count, 10'000, 600);
  }
}

TEST(Rng, ShufflesWithoutLosingAnything) {
  kit::Rng rng{5};
  std::vector<int> items(100);
  std::iota(items.begin(), items.end(), 0);
  rng.shuffle(items);
  EXPECT_FALSE(std::ranges::is_sorted(items));
  std::ranges::sort(items);
  EXPECT_EQ(items.front(), 0);
  EXPECT_EQ(items.back(), 99);
}

}  // namespace
