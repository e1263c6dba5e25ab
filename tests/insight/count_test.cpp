#include <gmock/gmock.h>

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
  const auto second = count(inspection);
  ASSERT_TRUE(second) << second.error().what;
  EXPECT_EQ(first->total, second->total);
}

}  // namespace
}  // namespace underpar
