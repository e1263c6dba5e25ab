#include "engine/referee/event_counters.hpp"

#include <gmock/gmock.h>
#include <linux/perf_event.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>

namespace underpar {
namespace {

constexpr std::size_t kPages = 100;
constexpr std::size_t kPageBytes = 4'096;

/// Events that every Linux counts, the processor shown or not.
TEST(EventCounters, CountWhatHappensAfterTheyAreAttached) {
  const std::array<EventCounters::Event, 2> events{
      {{PERF_TYPE_SOFTWARE, PERF_COUNT_SW_PAGE_FAULTS}, {PERF_TYPE_HARDWARE, ~std::uint64_t{0}}}};
  const auto counters = EventCounters::attach(::getpid(), events);
  if (!counters) {
    GTEST_SKIP() << counters.error().what;
  }
  const auto before = counters->read();
  auto* pages = static_cast<volatile char*>(
      ::mmap(nullptr, kPages * kPageBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  ::madvise(const_cast<char*>(pages), kPages * kPageBytes, MADV_NOHUGEPAGE);
  for (std::size_t i = 0; i < kPages; ++i) {
    pages[i * kPageBytes] = 1;
  }
  const auto after = counters->read();
  ::munmap(const_cast<char*>(pages), kPages * kPageBytes);
  EXPECT_GE(after[0] - before[0], static_cast<std::int64_t>(kPages));
  EXPECT_EQ(after[1], 0);  // there is no such event
}

TEST(EventCounters, SayWhyNothingCanBeCounted) {
  const std::array<EventCounters::Event, 1> events{{{PERF_TYPE_HARDWARE, ~std::uint64_t{0}}}};
  const auto counters = EventCounters::attach(::getpid(), events);
  ASSERT_FALSE(counters);
  EXPECT_THAT(counters.error().what, testing::HasSubstr("counters"));
  EXPECT_THAT(counters.error().hint, testing::HasSubstr("underpar count"));
}

}  // namespace
}  // namespace underpar
