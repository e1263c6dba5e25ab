#include "game/screens/fairway.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace underpar::client {
namespace {

constexpr FairwayBox kBox{.width = 880, .height = 700, .top = 64, .least_row = 150, .least_column = 124};

class FairwayOfLength : public testing::TestWithParam<std::size_t> {};

TEST_P(FairwayOfLength, KeepsEveryHoleInsideItsBox) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  ASSERT_EQ(plan.holes.size(), GetParam());
  EXPECT_GE(plan.height, kBox.height - 1);
  for (const Spot& hole : plan.holes) {
    EXPECT_GT(hole.x, 40);
    EXPECT_LT(hole.x, kBox.width - 40);
    EXPECT_GT(hole.y, kBox.top);
    EXPECT_LT(hole.y, plan.height - 40);
  }
}

TEST_P(FairwayOfLength, KeepsHolesApart) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  for (std::size_t i = 0; i < plan.holes.size(); ++i) {
    for (std::size_t j = i + 1; j < plan.holes.size(); ++j) {
      EXPECT_GT(std::hypot(plan.holes[i].x - plan.holes[j].x, plan.holes[i].y - plan.holes[j].y), 90)
          << i << " and " << j;
    }
  }
}

TEST_P(FairwayOfLength, RunsThroughAllHolesInOrderWithoutAJump) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  ASSERT_EQ(plan.at.size(), plan.holes.size());
  for (std::size_t i = 0; i < plan.at.size(); ++i) {
    EXPECT_EQ(plan.path[plan.at[i]].x, plan.holes[i].x);
    EXPECT_EQ(plan.path[plan.at[i]].y, plan.holes[i].y);
  }
  for (std::size_t i = 1; i < plan.path.size(); ++i) {
    EXPECT_LT(std::hypot(plan.path[i].x - plan.path[i - 1].x, plan.path[i].y - plan.path[i - 1].y), 60);
  }
}

TEST_P(FairwayOfLength, PutsNoSceneryOnThePath) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  for (const Scenery& thing : plan_scenery(plan, kBox, 1)) {
    for (const Spot& point : plan.path) {
      EXPECT_GT(std::hypot(point.x - thing.at.x, point.y - thing.at.y), 29);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Courses, FairwayOfLength, testing::Values(1, 2, 3, 4, 5, 9, 18, 27, 54));

TEST(Fairway, OfNoHolesIsEmpty) {
  EXPECT_TRUE(plan_fairway(0, kBox).path.empty());
  EXPECT_TRUE(plan_fairway(0, kBox).holes.empty());
}

}  // namespace
}  // namespace underpar::client
