#include "engine/model/prediction.hpp"

#include <gtest/gtest.h>

namespace underpar {
namespace {

Profile hot_line(int line, double share) {
  return {.lines = {{.line = line, .share = share}, {.line = line + 1, .share = 0.1}}};
}

TEST(ReadPoints, GoToTheHottestLineAndToAShareThatIsClose) {
  const auto score = score_read({.line = 12, .share_percent = 75}, hot_line(12, 0.62));
  EXPECT_EQ(score.line_points, 3);
  EXPECT_EQ(score.share_points, 2);
}

TEST(ReadPoints, AreNoneForAnotherLineOrAShareFarOff) {
  const auto score = score_read({.line = 13, .share_percent = 78}, hot_line(12, 0.62));
  EXPECT_EQ(score.line_points, 0);
  EXPECT_EQ(score.share_points, 0);
}

TEST(ReadPoints, LeaveTheFactorAlone) {
  EXPECT_EQ(score_read({.line = 12}, hot_line(12, 0.62), {.factor_points = 2}).factor_points, 2);
}

TEST(ReadPoints, CannotBeToldWithoutAProfile) {
  EXPECT_FALSE(score_read({.line = 12}, {}).line_points);
}

}  // namespace
}  // namespace underpar
