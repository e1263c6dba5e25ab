#include "engine/referee/weather.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace underpar {
namespace {

using namespace std::chrono_literals;

/// /proc/stat of two processors that have used so many ticks each and rested so many.
std::string stat(int used, int idle, int stolen = 0) {
  const std::string one = " " + std::to_string(used) + " 0 0 " + std::to_string(idle) + " 0 0 0 " +
                          std::to_string(stolen) + " 0 0\n";
  return "cpu" + std::string{" "} + " " + std::to_string(2 * used) + " 0 0 " + std::to_string(2 * idle) +
         " 0 0 0 " + std::to_string(2 * stolen) + " 0 0\ncpu0" + one + "cpu1" + one + "intr 5\n";
}

/// A machine that shows these texts one after another, the last for ever.
WeatherWatch showing(std::vector<std::string> texts) {
  return {
      .processor_times = [texts = std::move(texts),
                          at = std::size_t{0}]() mutable { return texts[std::min(at++, texts.size() - 1)]; },
      .interval = 0ms};
}

TEST(Weather, CountsIdleProcessorsBetweenTwoLooks) {
  EXPECT_DOUBLE_EQ(idle_processors(stat(100, 100), stat(125, 175)).value(), 1.5);
}

TEST(Weather, CountsStolenTimeAsUsed) {
  EXPECT_DOUBLE_EQ(idle_processors(stat(0, 0), stat(0, 50, 50)).value(), 1.0);
}

TEST(Weather, IsUnknownWhereNothingCanBeRead) {
  EXPECT_FALSE(idle_processors("", stat(1, 1)));
  EXPECT_FALSE(idle_processors(stat(1, 1), stat(1, 1)));
}

TEST(Weather, LetsADuelBeginOnACalmMachineWithoutAWord) {
  bool told = false;
  EXPECT_TRUE(wait_for_calm(showing({stat(0, 0), stat(5, 95)}), [&told] { told = true; }, {}));
  EXPECT_FALSE(told);
}

TEST(Weather, WaitsWhileOthersAreBusyAndSaysSoOnce) {
  int told = 0;
  EXPECT_TRUE(wait_for_calm(showing({stat(0, 0), stat(90, 10), stat(170, 30), stat(175, 125)}),
                            [&told] { ++told; }, {}));
  EXPECT_EQ(told, 1);
}

TEST(Weather, EndsWaitingWhenItIsCalledOff) {
  std::stop_source stop;
  int used = 0;
  const WeatherWatch busy{.processor_times = [&used] { return stat(used += 10, 0); }, .interval = 0ms};
  EXPECT_FALSE(wait_for_calm(busy, [&stop] { stop.request_stop(); }, stop.get_token()));
}

TEST(Weather, IsCalmWhereTheMachineDoesNotTell) {
  EXPECT_TRUE(wait_for_calm(showing({""}), {}, {}));
}

}  // namespace
}  // namespace underpar
