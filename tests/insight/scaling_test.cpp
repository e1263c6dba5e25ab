#include <gmock/gmock.h>

#include "engine/insight/scaling.hpp"
#include "tests/insight/insight_fixture.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;
using ScalingOfALevel = InsightFixture;

TEST_F(ScalingOfALevel, TellsAQuadraticReferenceFromPar) {
  const auto found = scaling(inspected("twilight-neighbours", "reference.cpp"), 2s);
  ASSERT_TRUE(found) << found.error().what;
  ASSERT_EQ(found->curves.size(), 3U);
  EXPECT_EQ(found->curves[0].growth, "N²");
  EXPECT_THAT(found->curves[1].growth, testing::AnyOf("N log N", "N"));
  EXPECT_EQ(found->curves[2].growth, "N²");
}

TEST_F(ScalingOfALevel, NamesTheClassOfATableThatLeavesTheCaches) {
  const auto found = scaling(inspected("sprinkler-map", "par.cpp"));
  ASSERT_TRUE(found) << found.error().what;
  EXPECT_EQ(found->curves[0].growth, "N³");
  EXPECT_EQ(found->curves[1].growth, "N²");
}

TEST_F(ScalingOfALevel, EndsTheCurveOfAProgramThatIsTooSlow) {
  const auto found = scaling(inspected("twilight-neighbours", "reference.cpp"), 50ms);
  ASSERT_TRUE(found) << found.error().what;
  EXPECT_LT(found->curves[0].points.size(), found->curves[1].points.size());
  EXPECT_THAT(found->curves[0].stopped, testing::HasSubstr("too long"));
}

}  // namespace
}  // namespace underpar
