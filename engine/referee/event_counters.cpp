#include "engine/referee/event_counters.hpp"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <utility>

namespace underpar {
namespace {

/// In the order of the fields of MachineCounts.
constexpr std::array<EventCounters::Event, 6> kProcessorEvents{
    {{PERF_TYPE_HARDWARE, PERF_COUNT_HW_CPU_CYCLES},
     {PERF_TYPE_HARDWARE, PERF_COUNT_HW_INSTRUCTIONS},
     {PERF_TYPE_HARDWARE, PERF_COUNT_HW_BRANCH_INSTRUCTIONS},
     {PERF_TYPE_HARDWARE, PERF_COUNT_HW_BRANCH_MISSES},
     {PERF_TYPE_HARDWARE, PERF_COUNT_HW_CACHE_REFERENCES},
     {PERF_TYPE_HARDWARE, PERF_COUNT_HW_CACHE_MISSES}}};

UniqueFd counter_of(pid_t process, const EventCounters::Event& event) {
  perf_event_attr attributes{};
  attributes.size = sizeof attributes;
  attributes.type = event.type;
  attributes.config = event.config;
  attributes.read_format = PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING;
  attributes.exclude_kernel = 1;
  attributes.exclude_hv = 1;
  attributes.inherit = 1;
  return UniqueFd{
      static_cast<int>(::syscall(SYS_perf_event_open, &attributes, process, -1, -1, PERF_FLAG_FD_CLOEXEC))};
}

std::int64_t count_of(const UniqueFd& counter) {
  struct {
    std::uint64_t value;
    std::uint64_t enabled_ns;
    std::uint64_t running_ns;
  } told{};
  if (!counter || ::read(counter.get(), &told, sizeof told) != sizeof told || told.running_ns == 0) {
    return 0;
  }
  const double scale = static_cast<double>(told.enabled_ns) / static_cast<double>(told.running_ns);
  return std::llround(static_cast<double>(told.value) * scale);
}

}  // namespace

Result<EventCounters> EventCounters::attach(pid_t process, std::span<const Event> events) {
  EventCounters all;
  int reason = 0;
  for (const Event& event : events) {
    all.counters_.push_back(counter_of(process, event));
    reason = all.counters_.back() ? reason : errno;
  }
  if (std::ranges::none_of(all.counters_, [](const UniqueFd& counter) { return bool{counter}; })) {
    return fail(reason == EACCES || reason == EPERM
                    ? "The kernel does not let programs read the processor's counters here."
                    : "This machine shows no counters of its processor, like most virtual ones.",
                "`underpar count` counts on a simulated one.");
  }
  return all;
}

std::vector<std::int64_t> EventCounters::read() const {
  std::vector<std::int64_t> counts(counters_.size());
  std::ranges::transform(counters_, counts.begin(), count_of);
  return counts;
}

Result<ProcessorCounters> ProcessorCounters::attach(pid_t process) {
  auto events = EventCounters::attach(process, kProcessorEvents);
  if (!events) {
    return std::unexpected(events.error());
  }
  return ProcessorCounters{std::move(*events)};
}

MachineCounts ProcessorCounters::read() const {
  const auto counts = events_.read();
  return {.cycles = counts[0],
          .instructions = counts[1],
          .branches = counts[2],
          .wrong_guesses = counts[3],
          .cache_accesses = counts[4],
          .cache_misses = counts[5]};
}

}  // namespace underpar
