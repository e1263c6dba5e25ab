#include "engine/insight/heap_trace_file.hpp"

#include <gmock/gmock.h>

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(HeapTraceFile, GivesTotalsSitesAndCurve) {
  const auto file = read_heap_trace(
      "total 3 96 64 32\n"
      "site 1 32 32 32 4010a0 4010ff\n"
      "site 2 64 32 0 401200\n"
      "curve 2 32 64 0\n");
  EXPECT_EQ(file.total.allocations, 3);
  EXPECT_EQ(file.total.bytes, 96);
  EXPECT_EQ(file.total.peak_bytes, 64);
  EXPECT_EQ(file.total.leaked_bytes, 32);
  ASSERT_EQ(file.sites.size(), 2U);
  EXPECT_EQ(file.sites[0].leaked_bytes, 32);
  EXPECT_EQ(file.sites[1].allocations, 2);
  EXPECT_EQ(file.sites[1].at_peak_bytes, 32);
  EXPECT_THAT(file.sites[0].calls, ElementsAre(0x4010a0, 0x4010ff));
  EXPECT_EQ(file.total.events_per_point, 2);
  EXPECT_THAT(file.total.live_bytes, ElementsAre(32, 64, 0));
}

TEST(HeapTraceFile, PassesOverWhatMakesNoSense) {
  const auto file = read_heap_trace("hello\n\nsite\ntotal x\n");
  EXPECT_EQ(file.total.allocations, 0);
  EXPECT_THAT(file.total.live_bytes, IsEmpty());
}

}  // namespace
}  // namespace underpar
