#include "engine/referee/slow_device.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace underpar {
namespace {

using namespace std::chrono_literals;

class SlowDeviceTest : public testing::Test {
 protected:
  std::vector<kit::Reading> readings_{{.due_us = 100, .value = 7}, {.due_us = 300, .value = 8}};
  wire::Device wires_;
  SlowDevice::Clock::time_point noon_{1h};
};

TEST_F(SlowDeviceTest, GivesNothingBeforeItIsStarted) {
  SlowDevice device{readings_, wires_};
  EXPECT_EQ(device.serve(noon_, 10ms), 10ms);
  EXPECT_EQ(wires_.ready[0], 0U);
}

TEST_F(SlowDeviceTest, GivesEachReadingWhenItIsDueAndNotBefore) {
  SlowDevice device{readings_, wires_};
  device.start(noon_);
  EXPECT_EQ(device.serve(noon_ + 40us, 10ms), 60us);
  EXPECT_EQ(wires_.ready[0], 0U);
  EXPECT_EQ(wires_.values[0], 0U);
  EXPECT_EQ(device.serve(noon_ + 100us, 10ms), 200us);
  EXPECT_EQ(wires_.ready[0], 1U);
  EXPECT_EQ(wires_.values[0], 7U);
  EXPECT_EQ(wires_.ready[1], 0U);
  EXPECT_EQ(wires_.values[1], 0U);
}

TEST_F(SlowDeviceTest, GivesAllThatIsOverdueAtOnce) {
  SlowDevice device{readings_, wires_};
  device.start(noon_);
  EXPECT_EQ(device.serve(noon_ + 1ms, 10ms), 10ms);
  EXPECT_EQ(wires_.values[0], 7U);
  EXPECT_EQ(wires_.values[1], 8U);
}

TEST_F(SlowDeviceTest, TakesBackWhatTheCallBeforeWasGiven) {
  wires_.ready[1] = 1;
  wires_.values[1] = 99;
  const SlowDevice device{readings_, wires_};
  EXPECT_EQ(wires_.ready[1], 0U);
  EXPECT_EQ(wires_.values[1], 0U);
}

}  // namespace
}  // namespace underpar
