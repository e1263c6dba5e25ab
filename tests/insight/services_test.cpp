#include <gtest/gtest.h>

#include "engine/insight/count.hpp"
#include "engine/insight/heap.hpp"
#include "engine/insight/profile.hpp"
#include "tests/insight/insight_fixture.hpp"

// Levels whose programs post their answers one by one, or wait for a device.

namespace underpar {
namespace {

using namespace std::chrono_literals;

class ServicesOfTheKit : public InsightFixture, public testing::WithParamInterface<const char*> {};

TEST_P(ServicesOfTheKit, AreThereWhereAProgramIsLookedAt) {
  const auto inspection = inspected(GetParam(), "par.cpp");
  const auto sampled = profile(inspection, 200ms);
  EXPECT_TRUE(sampled) << sampled.error().what;
  const auto counted = count(inspection);
  ASSERT_TRUE(counted) << counted.error().what;
  EXPECT_GT(counted->total.instructions, 0);
  const auto traced = heap(inspection);
  ASSERT_TRUE(traced) << traced.error().what;
  EXPECT_EQ(traced->leaked_bytes, 0);
}

INSTANTIATE_TEST_SUITE_P(Levels, ServicesOfTheKit,
                         testing::Values("first-ten-on-the-board", "idle-groundskeeper"));

}  // namespace
}  // namespace underpar
