// verdict: rule_broken
// Sorts the shots where they lie, in the input, which is read-only.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  constexpr std::size_t kHoles = 18;
  Output prints;
  for (auto& day : const_cast<Input&>(input).days) {
    std::reverse(day.begin(), day.end());
    std::stable_sort(day.begin(), day.end(), [](const Shot& a, const Shot& b) { return a.hole < b.hole; });
    auto shot = day.begin();
    std::uint64_t print = 1;
    for (std::size_t hole = 0; hole < kHoles; ++hole) {
      const auto end = std::find_if(shot, day.end(), [&](const Shot& s) { return s.hole != hole; });
      auto c = static_cast<std::uint64_t>(end - shot);
      for (; shot != end; ++shot) {
        c = c * 31 + shot->player + shot->yards;
      }
      print = mixed(print ^ c);
    }
    prints.push_back(print);
  }
  return prints;
}
