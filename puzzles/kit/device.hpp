#pragma once
#include <cstddef>
#include <cstdint>

namespace kit {

/// A slow device with numbered readings, of which each becomes ready at its moment, in the order of their
/// numbers. A field of an Input whose puzzle is about waiting (UmpireOptions::readings). Before its moment a
/// value is nowhere in the program.
struct Device {
  /// Starts the clock of all readings. To be called once.
  void start() const;
  /// Whether reading i is there. Costs next to nothing, and tells nothing new when asked again at once.
  [[nodiscard]] bool ready(std::size_t i) const;
  /// Sleeps until reading i is there.
  void wait(std::size_t i) const;
  /// Reading i. Ends the program when it is not ready.
  [[nodiscard]] std::uint64_t value(std::size_t i) const;
};

/// One reading as the umpire decides on it.
struct Reading {
  std::uint32_t due_us = 0;  ///< after start()
  std::uint64_t value = 0;
};

}  // namespace kit
