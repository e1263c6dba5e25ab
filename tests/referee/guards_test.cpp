#include "engine/referee/guards.hpp"

#include <gtest/gtest.h>

namespace underpar {
namespace {

constexpr double kMillisecond = 1e6;  // in nanoseconds

/// What the guards say after nine pairs of answers like these.
std::optional<Ending> after(const kit::Umpire& umpire, const Contestant::Answer& player,
                            const Contestant::Answer& par) {
  Guards guards{umpire};
  for (int i = 0; i < 9; ++i) {
    guards.add(player, par);
  }
  return guards.broken();
}

TEST(Guards, LetProgramsPassThatBehaveAlike) {
  const Contestant::Answer answer{
      .copying_ns = kMillisecond, .whole_ns = kMillisecond, .wall_ns = kMillisecond};
  EXPECT_FALSE(after({.guard = 1.1}, answer, answer));
}

TEST(Guards, StopWorkBeforeTheClockRuns) {
  const auto ending = after({}, {.copying_ns = 5 * kMillisecond}, {.copying_ns = kMillisecond});
  ASSERT_TRUE(ending);
  EXPECT_EQ(ending->outcome, Outcome::kRuleBroken);
}

TEST(Guards, AllowSomeMillisecondsOfLuckInCopying) {
  EXPECT_FALSE(after({}, {.copying_ns = 0.5 * kMillisecond}, {.copying_ns = 0.1 * kMillisecond}));
}

TEST(Guards, WatchTheWholeWhereFirstPostsAreCharged) {
  const kit::Umpire umpire{.first_posts = 10, .guard = 1.15};
  EXPECT_FALSE(after(umpire, {.whole_ns = 1.1, .wall_ns = 9}, {.whole_ns = 1.0, .wall_ns = 1}));
  const auto ending = after(umpire, {.whole_ns = 1.2}, {.whole_ns = 1.0});
  ASSERT_TRUE(ending);
  EXPECT_EQ(ending->outcome, Outcome::kRuleBroken);
  EXPECT_NE(ending->message.find("1.20 times par's time; this hole allows 1.15"), std::string::npos);
}

TEST(Guards, WatchTheTimeFromGoToDoneElsewhere) {
  const kit::Umpire umpire{.guard = 1.1};
  EXPECT_FALSE(after(umpire, {.whole_ns = 9, .wall_ns = 1.05}, {.whole_ns = 1, .wall_ns = 1.0}));
  EXPECT_TRUE(after(umpire, {.wall_ns = 1.2}, {.wall_ns = 1.0}));
}

TEST(Guards, WatchNothingThatThePuzzleDoesNotAskFor) {
  EXPECT_FALSE(after({}, {.whole_ns = 9, .wall_ns = 9}, {.whole_ns = 1, .wall_ns = 1}));
}

}  // namespace
}  // namespace underpar
