#pragma once
#include <chrono>
#include <span>

#include "engine/wire/mailbox.hpp"
#include "puzzles/kit/device.hpp"

namespace underpar {

/// The device of one call: gives each reading to the guest when it is due. It has no thread of its own; the
/// referee, which waits for the guest meanwhile, serves it.
class SlowDevice {
 public:
  using Clock = std::chrono::steady_clock;

  /// `readings` in the order in which they are due, at most wire::kMostReadings; they and `wires` outlive
  /// this.
  SlowDevice(std::span<const kit::Reading> readings, wire::Device& wires);

  void start(Clock::time_point now);
  [[nodiscard]] bool started() const { return started_; }

  /// Hands over what is due; returns how long nothing will be, at most `longest`.
  [[nodiscard]] std::chrono::nanoseconds serve(Clock::time_point now, std::chrono::nanoseconds longest);

 private:
  std::span<const kit::Reading> readings_;
  wire::Device& wires_;
  bool started_ = false;
  Clock::time_point start_;
  std::size_t next_ = 0;
};

}  // namespace underpar
