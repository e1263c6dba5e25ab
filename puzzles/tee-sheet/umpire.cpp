#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kLastTime = std::numeric_limits<std::uint32_t>::max();

using Events = std::vector<std::uint32_t>;

/// How people book: as a rule up to so many minutes ahead of the clock; now and then for any time at all.
struct Habit {
  std::uint32_t ahead = 0;  // 0: any time

  [[nodiscard]] std::uint32_t time(kit::Rng& rng, std::uint32_t clock) const {
    const std::uint32_t range = ahead == 0 ? kLastTime : std::min(ahead, kLastTime - clock);
    return (ahead == 0 ? 1 : clock) + static_cast<std::uint32_t>(rng.below(range));
  }
};

Events booked_then_called(Events times) {
  times.resize(2 * times.size(), 0);
  return times;
}

}  // namespace

// First the sheet fills with some n / 30 groups; then bookings and calls come as they like, and the sheet
// stays about as full.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::size_t full = n / 30 - n / 300 + rng.below(n / 150 + 1);
  const Habit habit{.ahead = rng.chance(0.05) ? 0 : static_cast<std::uint32_t>(rng.between(1'000, 50'000))};
  auto clock = static_cast<std::uint32_t>(1 + rng.below(rng.chance(0.5) ? 1'000'000 : kLastTime - 1));
  Input in;
  in.events.reserve(n);
  for (std::size_t waiting = 0; in.events.size() < n;) {
    if (waiting > 0 && rng.chance(in.events.size() < full ? 0.02 : waiting < full ? 0.45 : 0.55)) {
      in.events.push_back(0);
      --waiting;
      clock += clock < kLastTime - 1 ? static_cast<std::uint32_t>(rng.below(2)) : 0;
    } else {
      in.events.push_back(habit.time(rng, clock));
      ++waiting;
    }
  }
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{23};
  const Events rising = kit::fill(90, [at = 0U]() mutable { return at += 3; });
  const Events falling{rising.rbegin(), rising.rend()};
  const Events any = kit::fill(150, [&] { return rng.u32() | 1; });
  const Events crowded = kit::fill(150, [&] { return static_cast<std::uint32_t>(rng.between(1, 4)); });
  Events one_by_one;  // the sheet empties after each booking
  for (const std::uint32_t time : any) {
    one_by_one.insert(one_by_one.end(), {time, 0});
  }
  return {
      {{}},
      {{5}},  // booked and never called
      {{5, 0}},
      {{5, 5, 5, 0, 0, 0}},  // of equal times the first booking
      {{7, 5, 7, 5, 0, 6, 0, 0, 0, 0}},
      {{9, 0, 3, 0, 9, 3, 0, 0}},  // a time before one already called
      {{kLastTime, kLastTime - 1, kLastTime, 1, 0, 0, 0, 0}},
      {{kLastTime, 0, kLastTime, kLastTime, 0, 0}},
      {{1, 1, 0, 1, 0, 1, 0, 0}},
      {rising},
      {booked_then_called(rising)},
      {booked_then_called(falling)},
      {booked_then_called(any)},
      {booked_then_called(crowded)},
      {booked_then_called(Events(80, kLastTime))},
      {one_by_one},
  };
}

KIT_UMPIRE(make_input, {.play_size = 60'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {7'500, 60'000},
                        .edge_inputs = edge_inputs})
