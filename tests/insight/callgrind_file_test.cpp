#include <gmock/gmock.h>

#include <numeric>

#include "engine/insight/callgrind_file.hpp"

namespace underpar {
namespace {

constexpr const char* kFile =
    "events: Ir Dr Dw I1mr D1mr D1mw ILmr DLmr DLmw Bc Bcm Bi Bim\n"
    "fn=solve(Input const&)\n"
    "0x10 100 40 20 0 8 1 0 2 1 10 5 1 1\n"
    "0x14 10\n"
    "cfn=memmove\n"
    "calls=2 0x50\n"
    "0x14 300\n"
    "0x18 10\n"
    "cfn=memmove\n"
    "calls=1 0x50\n"
    "0x18 100\n"
    "\n"
    "fn=memmove\n"
    "0x50 200\n"
    "cfn=inner\n"
    "calls=3 0x60\n"
    "0x50 200\n"
    "fn=inner\n"
    "0x60 200\n";

/// The player's code lies below 0x50.
std::vector<Frame> stack_of(std::uint64_t address) {
  return address < 0x50 ? std::vector<Frame>{{.function = "solve",
                                              .file = "solution.cpp",
                                              .line = static_cast<int>(address)}}
                        : std::vector<Frame>{};
}

TEST(CallgrindFile, ReadsCostsOfInstructionsAndOfCalls) {
  const auto file = read_callgrind(kFile);
  ASSERT_EQ(file.instructions.size(), 5U);
  EXPECT_EQ(file.instructions[0].costs, (Costs{.instructions = 100,
                                               .data_accesses = 60,
                                               .first_cache_misses = 9,
                                               .last_cache_misses = 3,
                                               .branches = 11,
                                               .wrong_guesses = 6}));
  ASSERT_EQ(file.calls.size(), 3U);
  EXPECT_EQ(file.calls[1].from, 0x18U);
  EXPECT_EQ(file.calls[1].inclusive.instructions, 100);
}

TEST(CallgrindFile, GivesALibrarysCostToItsCallersInProportion) {
  std::map<int, std::int64_t> by_line;
  for (const auto& placed : place(read_callgrind(kFile), stack_of)) {
    ASSERT_FALSE(placed.stack.empty());
    by_line[placed.stack.front().line] += placed.costs.instructions;
  }
  EXPECT_THAT(by_line, testing::ElementsAre(testing::Pair(0x10, 100), testing::Pair(0x14, 310),
                                            testing::Pair(0x18, 110)));
}

TEST(CallgrindFile, KeepsWhatNobodyCalled) {
  const auto placed = place(read_callgrind("fn=start\n0x90 7\n"), stack_of);
  ASSERT_EQ(placed.size(), 1U);
  EXPECT_TRUE(placed[0].stack.empty());
  EXPECT_EQ(placed[0].costs.instructions, 7);
}

TEST(CallgrindFile, EndsWhereLibraryFunctionsCallOneAnotherInCircles) {
  const auto placed = place(read_callgrind("fn=a\n0x50 8\ncfn=b\ncalls=1 0x60\n0x50 9\n"
                                           "fn=b\n0x60 4\ncfn=a\ncalls=1 0x50\n0x60 9\n"),
                            stack_of);
  for (const auto& part : placed) {
    EXPECT_TRUE(part.stack.empty());
  }
}

}  // namespace
}  // namespace underpar
