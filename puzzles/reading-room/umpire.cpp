#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kLastDay = std::numeric_limits<std::uint32_t>::max();

/// Which days rules and questions fall on. As a rule any; now and then they keep together in a few years, and
/// then a few of them may still lie anywhere.
struct Calendar {
  std::uint32_t first = 0;
  std::uint64_t length = std::uint64_t{kLastDay} + 1;
  double far_off = 0;

  [[nodiscard]] std::uint32_t any_day(kit::Rng& rng) const {
    if (far_off > 0 && rng.chance(far_off)) {
      return rng.u32();
    }
    return first + static_cast<std::uint32_t>(rng.below(length));
  }
};

Calendar calendar_of(kit::Rng& rng) {
  if (!rng.chance(0.05)) {
    return {};
  }
  const auto length = static_cast<std::uint32_t>(rng.between(30, 60'000));
  return {.first = static_cast<std::uint32_t>(rng.below(kLastDay - length)),
          .length = length,
          .far_off = rng.chance(0.5) ? 0.001 : 0};
}

std::vector<Rule> rules_on(const std::vector<std::uint32_t>& days) {
  std::uint32_t value = 100;
  std::vector<Rule> rules;
  for (const std::uint32_t day : days) {
    rules.push_back({day, ++value});
  }
  return rules;
}

}  // namespace

Input make_input(kit::Rng& rng, std::size_t n) {
  const auto calendar = calendar_of(rng);
  const auto about = [&rng](std::size_t size) { return size - size / 20 + rng.below(size / 10 + 1); };
  Input in;
  in.rules = kit::fill(about(n), [&] { return Rule{calendar.any_day(rng), rng.u32()}; });
  in.days = kit::fill(about(5 * n / 2), [&] { return calendar.any_day(rng); });
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{3};
  using Days = std::vector<std::uint32_t>;
  const Days ends{0, 1, 2, kLastDay / 2, kLastDay - 2, kLastDay - 1, kLastDay};
  const Days rising = kit::fill(70, [day = 0U]() mutable { return day += 3; });
  const Days falling{rising.rbegin(), rising.rend()};
  const Days every_day = kit::fill(230, [day = 0U]() mutable { return day++; });
  const Days one_page =
      kit::fill(3'000, [&] { return 0x12340000U + static_cast<std::uint32_t>(rng.below(900)); });
  Days one_page_and_far_off = one_page;
  one_page_and_far_off.insert(one_page_and_far_off.begin() + 1'500, {5, kLastDay - 5});
  return {
      {{}, {}},
      {{}, ends},
      {rules_on({10}), {}},
      {rules_on({10}), {9, 10, 11}},
      {rules_on({0}), ends},
      {rules_on({kLastDay}), ends},
      {rules_on(ends), ends},
      {rules_on({30, 10, 20, 10, 30, 10}), {9, 10, 11, 20, 29, 30, 31}},  // the later of equal days counts
      {rules_on(Days(40, 7)), {6, 7, 8}},
      {{{5, 0}, {8, kLastDay}}, {4, 5, 7, 8}},           // a rule may say 0
      {{{6, 9}, {5, 7}, {6, 2}, {5, 1}}, {4, 5, 6, 7}},  // the later of equal days, not the higher
      {rules_on(rising), every_day},
      {rules_on(falling), every_day},
      {rules_on(one_page), one_page},
      {rules_on(one_page_and_far_off), one_page_and_far_off},
      {rules_on(one_page_and_far_off), ends},
  };
}

KIT_UMPIRE(make_input, {.play_size = 40'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {5'000, 40'000},
                        .edge_inputs = edge_inputs})
