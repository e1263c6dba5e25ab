#include "engine/model/machine_counts.hpp"

#include <gtest/gtest.h>

namespace underpar {
namespace {

TEST(CountsText, TellsHowOftenSomethingWentWrong) {
  EXPECT_EQ(counts_text({.cycles = 1'000,
                         .instructions = 2'400,
                         .branches = 900,
                         .wrong_guesses = 100,
                         .cache_accesses = 50,
                         .cache_misses = 10}),
            "2.4 instructions in a cycle. 1 in 9 branches was guessed wrong. 1 in 5 accesses that left the "
            "first cache went to memory.");
}

TEST(CountsText, LeavesOutWhatIsNotCounted) {
  EXPECT_EQ(counts_text(MachineCounts{.instructions = 2'400, .branches = 8}), "");
  EXPECT_EQ(counts_text(Costs{.data_accesses = 90, .first_cache_misses = 9}),
            "1 in 10 data accesses missed the first cache.");
}

}  // namespace
}  // namespace underpar
