#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

using Numbers = std::vector<std::uint64_t>;

constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();

/// How a club gives out its numbers: as a rule at random; now and then one after another, or in steps of a
/// power of two.
struct Numbering {
  std::uint64_t first = 0;
  std::uint64_t step = 0;  // 0: at random

  [[nodiscard]] std::uint64_t any(kit::Rng& rng, std::uint64_t range) const {
    return step == 0 ? rng.u64() : first + step * rng.below(range);
  }
};

Numbering numbering_of(kit::Rng& rng) {
  if (!rng.chance(0.05)) {
    return {};
  }
  return {.first = rng.u64(), .step = std::uint64_t{1} << rng.below(48)};
}

Numbers steps(std::size_t size, std::uint64_t first, std::uint64_t step) {
  return kit::fill(size, [&] { return std::exchange(first, first + step); });
}

}  // namespace

// From a third to two thirds of the visitors are members; a few members are on the list twice.
Input make_input(kit::Rng& rng, std::size_t n) {
  const Numbering numbering = numbering_of(rng);
  const double welcome = 0.33 + 0.33 * rng.unit();
  Input in;
  in.members = kit::fill(n - n / 12 + rng.below(n / 6 + 1), [&] { return numbering.any(rng, 4 * n); });
  if (!in.members.empty() && rng.chance(0.5)) {
    in.members.push_back(in.members[rng.below(in.members.size())]);
  }
  in.visitors = kit::fill(60 * n, [&] {
    return !in.members.empty() && rng.chance(welcome) ? in.members[rng.below(in.members.size())]
                                                      : numbering.any(rng, 4 * n);
  });
  return in;
}

std::vector<Input> edge_inputs() {
  const Numbers ends{0, 1, kLast, kLast - 1, kLast / 2, kLast / 2 + 1};
  return {
      {{}, {}},
      {{}, ends},  // a club without members
      {ends, {}},
      {{0}, ends},  // 0 is a number like any other
      {{kLast}, ends},
      {{1}, ends},
      {{0, kLast}, ends},
      {ends, ends},
      {Numbers(100, 7), {6, 7, 8}},
      {Numbers(100, 0), ends},
      {steps(500, 0, 1), steps(1'200, 0, 1)},
      {steps(500, 0, std::uint64_t{1} << 52), steps(1'200, 0, std::uint64_t{1} << 51)},
      {steps(500, 3, std::uint64_t{1} << 32), steps(1'200, 3, std::uint64_t{1} << 31)},
      {steps(500, 0, 1'024), steps(1'200, 0, 512)},
      {steps(300, 1, (std::uint64_t{1} << 32) + 1), steps(700, 1, std::uint64_t{1} << 32)},
      {steps(400, kLast, kLast), steps(900, kLast, kLast)},  // downwards from the last number
  };
}

KIT_UMPIRE(make_input, {.play_size = 3'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {300, 3'000},
                        .edge_inputs = edge_inputs})
