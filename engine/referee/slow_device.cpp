#include "engine/referee/slow_device.hpp"

#include <algorithm>
#include <cassert>

#include "engine/wire/futex.hpp"

namespace underpar {

SlowDevice::SlowDevice(std::span<const kit::Reading> readings, wire::Device& wires)
    : readings_{readings}, wires_{wires} {
  assert(readings.size() <= wire::kMostReadings);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    wires_.values[i] = 0;
    wires_.ready[i] = 0;
  }
}

void SlowDevice::start(Clock::time_point now) {
  start_ = now;
  started_ = true;
}

std::chrono::nanoseconds SlowDevice::serve(Clock::time_point now, std::chrono::nanoseconds longest) {
  if (!started_) {
    return longest;
  }
  const auto due = [this](std::size_t i) { return start_ + std::chrono::microseconds{readings_[i].due_us}; };
  for (; next_ < readings_.size() && due(next_) <= now; ++next_) {
    wires_.values[next_] = readings_[next_].value;
    wires_.ready[next_].store(1, std::memory_order_release);
    wire::futex_wake(wires_.ready[next_]);
  }
  return next_ < readings_.size() ? std::min<std::chrono::nanoseconds>(due(next_) - now, longest) : longest;
}

}  // namespace underpar
