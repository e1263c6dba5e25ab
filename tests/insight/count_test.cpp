#include <gtest/gtest.h>

#include "engine/insight/count.hpp"
#include "tests/insight/insight_fixture.hpp"

namespace underpar {
namespace {

using CountOfALevel = InsightFixture;

TEST_F(CountOfALevel, IsTheSameEachTimeAndBelongsToLines) {
  const auto inspection = inspected("engravers-line", "par.cpp");
  const auto first = count(inspection);
  ASSERT_TRUE(first) << first.error().what << first.error().hint;
  EXPECT_GT(first->total.instructions, 0);
  EXPECT_GT(first->profile.attributed, first->profile.samples * 95 / 100);
  for (int i = 0; i < 4; ++i) {
    const auto again = count(inspection);
    ASSERT_TRUE(again) << again.error().what;
    EXPECT_EQ(first->total, again->total);
  }
}

}  // namespace
}  // namespace underpar
