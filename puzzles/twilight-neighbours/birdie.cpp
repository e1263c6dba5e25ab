#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

struct Group {
  std::uint32_t minute = 0;
  std::uint32_t booking = 0;
};

/// Sorts by minute, eleven bits a pass.
void radix_sort(std::vector<Group>& groups) {
  constexpr unsigned kDigitBits = 11;
  constexpr std::uint32_t kDigits = 1U << kDigitBits;
  std::vector<Group> sorted(groups.size());
  for (unsigned shift = 0; shift < 32; shift += kDigitBits) {
    const auto digit = [shift](const Group& group) { return (group.minute >> shift) % kDigits; };
    std::array<std::uint32_t, kDigits + 1> begin{};
    for (const auto& group : groups) {
      ++begin[digit(group) + 1];
    }
    for (std::uint32_t d = 0; d < kDigits; ++d) {
      begin[d + 1] += begin[d];
    }
    for (const auto& group : groups) {
      sorted[begin[digit(group)]++] = group;
    }
    groups.swap(sorted);
  }
}

}  // namespace

// Sorted without comparing; then both ends of the window only ever move forward.
Output solve(const Input& input) {
  const std::size_t n = input.minutes.size();
  std::vector<Group> groups(n);
  for (std::size_t i = 0; i < n; ++i) {
    groups[i] = {input.minutes[i], static_cast<std::uint32_t>(i)};
  }
  radix_sort(groups);

  Output neighbours(n);
  std::size_t begin = 0;
  std::size_t end = 0;
  for (const auto& [minute, booking] : groups) {
    while (minute - groups[begin].minute > input.window) {
      ++begin;
    }
    while (end < n && (groups[end].minute <= minute || groups[end].minute - minute <= input.window)) {
      ++end;
    }
    neighbours[booking] = static_cast<std::uint32_t>(end - begin - 1);
  }
  return neighbours;
}
