#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Sorts by the upper half of each key, eleven bits a pass; a pass in which all keys agree is left out.
void radix_sort(std::vector<std::uint64_t>& keys) {
  constexpr unsigned kDigitBits = 11;
  constexpr std::uint64_t kDigits = 1U << kDigitBits;
  std::vector<std::uint64_t> sorted(keys.size());
  for (unsigned shift = 32; shift < 64; shift += kDigitBits) {
    std::array<std::uint32_t, kDigits + 1> begin{};
    for (const std::uint64_t key : keys) {
      ++begin[(key >> shift) % kDigits + 1];
    }
    if (!keys.empty() && begin[(keys.front() >> shift) % kDigits + 1] == keys.size()) {
      continue;
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    for (const std::uint64_t key : keys) {
      sorted[begin[(key >> shift) % kDigits]++] = key;
    }
    keys.swap(sorted);
  }
}

/// Calls that no booking has answered yet. Each answered one points to one behind it.
class OpenCalls {
 public:
  explicit OpenCalls(std::size_t calls) : next_(calls + 1) { std::iota(next_.begin(), next_.end(), 0U); }

  /// The first open call at or after `call`, or the number of calls.
  std::uint32_t first_from(std::uint32_t call) {
    while (next_[call] != call) {
      call = next_[call] = next_[next_[call]];
    }
    return call;
  }
  void answer(std::uint32_t call) { next_[call] = call + 1; }

 private:
  std::vector<std::uint32_t> next_;
};

}  // namespace

// All events are known, so nothing need be done in their order (the off-line minimum problem): the earliest
// booking of all answers the first call after it was made, the next earliest the first that is still open.
Output solve(const Input& input) {
  std::vector<std::uint64_t> bookings(input.events.size() +
                                      1);  // the time in the upper half, the number in the lower
  std::vector<std::uint32_t> calls_before(input.events.size() + 1);
  std::size_t booked = 0;
  std::uint32_t calls = 0;
  for (const std::uint32_t time : input.events) {  // a call is written too, and then written over
    bookings[booked] = std::uint64_t{time} << 32 | booked;
    calls_before[booked] = calls;
    booked += time == 0 ? 0 : 1;
    calls += time == 0 ? 1 : 0;
  }
  bookings.resize(booked);
  radix_sort(bookings);

  OpenCalls open{calls};
  Output called(calls);
  for (const std::uint64_t booking : bookings) {
    const auto number = static_cast<std::uint32_t>(booking);
    if (const std::uint32_t call = open.first_from(calls_before[number]); call < calls) {
      called[call] = number;
      open.answer(call);
    }
  }
  return called;
}
