// verdict: wrong_answer
// A day without shots has a fingerprint too: that of eighteen holes with none.
#include <cstddef>
#include <cstdint>
#include <list>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 18;

std::uint64_t fingerprint(const std::vector<Shot>& day) {
  if (day.empty()) {
    return 0;
  }
  std::vector<std::list<Shot>> holes(kHoles);
  for (const auto& shot : day) {
    holes[shot.hole].push_front(shot);
  }
  std::uint64_t print = 1;
  for (const auto& shots : holes) {
    std::uint64_t c = shots.size();
    for (const auto& shot : shots) {
      c = c * 31 + shot.player + shot.yards;
    }
    print = mixed(print ^ c);
  }
  return print;
}

}  // namespace

Output solve(const Input& input) {
  Output prints;
  prints.reserve(input.days.size());
  for (const auto& day : input.days) {
    prints.push_back(fingerprint(day));
  }
  return prints;
}
