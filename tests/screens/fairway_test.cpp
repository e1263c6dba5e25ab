#include "game/screens/fairway.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace underpar::client {
namespace {

constexpr FairwayBox kBox{
    .width = 880, .height = 700, .top = 64, .heading = 58, .least_row = 150, .least_column = 124};

using Chapters = std::vector<std::size_t>;

class FairwayOfChapters : public testing::TestWithParam<Chapters> {
 protected:
  [[nodiscard]] static std::size_t holes() {
    return std::accumulate(GetParam().begin(), GetParam().end(), std::size_t{0});
  }
};

TEST_P(FairwayOfChapters, KeepsEveryHoleInsideItsBox) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  ASSERT_EQ(plan.holes.size(), holes());
  EXPECT_GE(plan.height, kBox.height - 1);
  for (const Spot& hole : plan.holes) {
    EXPECT_GT(hole.x, 40);
    EXPECT_LT(hole.x, kBox.width - 40);
    EXPECT_GT(hole.y, kBox.top);
    EXPECT_LT(hole.y, plan.height - 40);
  }
}

TEST_P(FairwayOfChapters, KeepsHolesApart) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  for (std::size_t i = 0; i < plan.holes.size(); ++i) {
    for (std::size_t j = i + 1; j < plan.holes.size(); ++j) {
      EXPECT_GT(std::hypot(plan.holes[i].x - plan.holes[j].x, plan.holes[i].y - plan.holes[j].y), 90)
          << i << " and " << j;
    }
  }
}

TEST_P(FairwayOfChapters, RunsThroughAllHolesInOrderWithoutAJump) {
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

TEST_P(FairwayOfChapters, LeavesHeadingsFree) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  ASSERT_EQ(plan.headings.size(), GetParam().size());
  constexpr float kWords = 420;  // a long title, and what opens the chapter
  for (const FairwayHeading& heading : plan.headings) {
    for (const Spot& point : plan.path) {
      const float from_side = heading.at_right ? kBox.width - point.x : point.x;
      EXPECT_FALSE(std::abs(point.y - heading.y) < 29 && from_side < kWords)
          << "the path runs over the heading at " << heading.y;
    }
  }
}

TEST_P(FairwayOfChapters, KeepsChaptersInOrderFromTopToBottom) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  std::size_t hole = 0;
  for (std::size_t chapter = 0; chapter < GetParam().size(); ++chapter) {
    for (std::size_t i = 0; i < GetParam()[chapter]; ++i, ++hole) {
      EXPECT_GT(plan.holes[hole].y, plan.headings[chapter].y);
      if (chapter + 1 < GetParam().size()) {
        EXPECT_LT(plan.holes[hole].y, plan.headings[chapter + 1].y);
      }
    }
  }
}

TEST_P(FairwayOfChapters, PutsNoSceneryOnThePath) {
  const FairwayPlan plan = plan_fairway(GetParam(), kBox);
  for (const Scenery& thing : plan_scenery(plan, kBox, 1)) {
    for (const Spot& point : plan.path) {
      EXPECT_GT(std::hypot(point.x - thing.at.x, point.y - thing.at.y), 29);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Courses, FairwayOfChapters,
                         testing::Values(Chapters{1}, Chapters{2}, Chapters{4}, Chapters{9}, Chapters{27},
                                         Chapters{54}, Chapters{1, 1, 1}, Chapters{4, 1, 7, 2},
                                         Chapters{4, 4, 4, 5, 4, 4}, Chapters{10, 10, 10, 10, 10, 10}));

TEST(Fairway, OfNoChaptersIsEmpty) {
  EXPECT_TRUE(plan_fairway({}, kBox).path.empty());
  EXPECT_TRUE(plan_fairway({}, kBox).holes.empty());
}

}  // namespace
}  // namespace underpar::client
