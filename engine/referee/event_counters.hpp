#pragma once
#include <sys/types.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/model/machine_counts.hpp"

namespace underpar {

/// Events the kernel counts for one process and the threads it starts, in user space. They need no privileges
/// where kernel.perf_event_paranoid is at most 2.
class EventCounters {
 public:
  /// As perf_event_open(2) names events.
  struct Event {
    std::uint32_t type = 0;
    std::uint64_t config = 0;
  };

  /// Counts from now on. Fails, with the reason in words, where not one of the events can be counted.
  [[nodiscard]] static Result<EventCounters> attach(pid_t process, std::span<const Event> events);

  /// What was counted so far, one number for each event, scaled up for the time in which the processor
  /// counted others; 0 where it cannot be counted.
  [[nodiscard]] std::vector<std::int64_t> read() const;

 private:
  std::vector<UniqueFd> counters_;  // an empty one for what cannot be counted
};

/// The processor's own events of a process.
class ProcessorCounters {
 public:
  /// Fails where the machine, as often a virtual one, does not show them.
  [[nodiscard]] static Result<ProcessorCounters> attach(pid_t process);
  [[nodiscard]] MachineCounts read() const;

 private:
  explicit ProcessorCounters(EventCounters events) : events_{std::move(events)} {}
  EventCounters events_;
};

}  // namespace underpar
