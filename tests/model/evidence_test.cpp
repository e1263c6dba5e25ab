#include "engine/model/evidence.hpp"

#include <gtest/gtest.h>

#include <array>

#include "engine/model/quality.hpp"

namespace underpar {
namespace {

TEST(Evidence, CountsParsAndReadsWhoseFactorWasRight) {
  std::array<LevelStanding, 3> levels;
  levels[0].best_strokes = 0;
  levels[0].best_speedup = 10;
  levels[0].prediction = Prediction{.factor = 12};
  levels[1].best_strokes = 1;
  levels[1].best_speedup = 10;
  levels[1].prediction = Prediction{.factor = 2};
  const Evidence evidence = evidence_in(levels);
  EXPECT_EQ(evidence.pars, 1);
  EXPECT_EQ(evidence.right_reads, 1);
  EXPECT_TRUE(evidence.proves({.text = "", .pars = 1, .right_reads = 1}));
  EXPECT_FALSE(evidence.proves({.text = "", .pars = 2}));
  EXPECT_FALSE(evidence.proves({.text = "", .right_reads = 2}));
}

TEST(Evidence, SaysHowFarAClaimIs) {
  EXPECT_EQ(evidence_text({.text = "", .pars = 3, .right_reads = 1}, {.pars = 2}),
            "2 of 3 pars, 0 of 1 right read");
  EXPECT_EQ(evidence_text({.text = "", .pars = 1}, {.pars = 4, .right_reads = 2}), "1 of 1 par");
}

TEST(Quality, FlagsWhatReachesItsTarget) {
  LevelStanding standing{.best_strokes = 0, .best_speedup = 2};
  standing.best_resources = Resources{.peak_heap_bytes = 81, .allocations = 5};
  standing.reference_resources = Resources{.peak_heap_bytes = 100, .allocations = 10};
  const auto flags = quality_flags(standing);
  EXPECT_TRUE(flags[0].reached()) << "half the time";
  EXPECT_FALSE(flags[1].reached()) << "19 % less heap is not 20 %";
  EXPECT_TRUE(flags[2].reached()) << "half the allocations";
  EXPECT_EQ(quality_text(standing), "Time −50 % (flag), Memory −19 %, Allocations −50 % (flag)");
}

TEST(Quality, SaysNothingOfWhatTheReferenceDoesNotTake) {
  LevelStanding standing{.best_strokes = 0};
  standing.best_resources = Resources{.peak_heap_bytes = 8, .allocations = 1};
  standing.reference_resources = Resources{};
  EXPECT_EQ(quality_text(standing), "");
}

}  // namespace
}  // namespace underpar
