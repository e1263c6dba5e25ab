// verdict: memory_limit
// One arena for all days and all calls: nothing is ever given back.
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory_resource>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 18;

std::uint64_t fingerprint(const std::vector<Shot>& day) {
  static std::pmr::monotonic_buffer_resource turf;
  std::pmr::vector<std::pmr::list<Shot>> holes(kHoles, &turf);
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
  for (const auto& day : input.days) {
    prints.push_back(fingerprint(day));
  }
  return prints;
}
