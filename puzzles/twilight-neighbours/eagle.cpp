#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// For every minute of a season: how many groups tee off before it. No sorting, no searching.
class TeeSheet {
 public:
  TeeSheet(const std::vector<std::uint32_t>& minutes, std::uint32_t first, std::uint32_t last)
      : first_{first}, last_{last}, before_(std::size_t{last - first} + 2) {
    for (const std::uint32_t minute : minutes) {
      ++before_[minute - first + 1];
    }
    std::uint32_t sum = 0;
    for (auto& count : before_) {
      count = sum += count;
    }
  }

  /// Groups at most `window` minutes from `minute`, which lies in the season; itself included.
  [[nodiscard]] std::uint32_t within(std::uint32_t minute, std::uint32_t window) const {
    const std::size_t from = minute - first_ > window ? minute - window - first_ : 0;
    const std::size_t to = last_ - minute > window ? minute + window - first_ : last_ - first_;
    return before_[to + 1] - before_[from];
  }

 private:
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<std::uint32_t> before_;
};

/// Where a sheet would be far longer than the list of groups: sort and search.
Output neighbours_by_search(const Input& input) {
  std::vector<std::uint32_t> sorted = input.minutes;
  std::sort(sorted.begin(), sorted.end());
  Output neighbours;
  neighbours.reserve(sorted.size());
  for (const std::uint32_t minute : input.minutes) {
    const auto begin = std::partition_point(sorted.begin(), sorted.end(), [&](std::uint32_t other) {
      return other < minute && minute - other > input.window;
    });
    const auto end = std::partition_point(begin, sorted.end(), [&](std::uint32_t other) {
      return other <= minute || other - minute <= input.window;
    });
    neighbours.push_back(static_cast<std::uint32_t>(end - begin) - 1);
  }
  return neighbours;
}

}  // namespace

Output solve(const Input& input) {
  if (input.minutes.empty()) {
    return {};
  }
  const auto [first, last] = std::minmax_element(input.minutes.begin(), input.minutes.end());
  constexpr std::size_t kMinutesPerGroup = 64;
  if (*last - *first > kMinutesPerGroup * input.minutes.size()) {
    return neighbours_by_search(input);
  }
  const TeeSheet sheet{input.minutes, *first, *last};
  Output neighbours;
  neighbours.reserve(input.minutes.size());
  for (const std::uint32_t minute : input.minutes) {
    neighbours.push_back(sheet.within(minute, input.window) - 1);
  }
  return neighbours;
}
