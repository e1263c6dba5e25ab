// verdict: crashed
// An arena of its own on the stack, for four thousand shots and without looking whether one more fits.
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 18;

struct Node {
  const Shot* shot;
  const Node* before;
};

std::uint64_t fingerprint(const std::vector<Shot>& day) {
  std::array<Node, 4'000> turf;
  std::array<const Node*, kHoles> latest{};
  std::array<std::uint64_t, kHoles> shots{};
  Node* free = turf.data();
  for (const auto& shot : day) {
    *free = {&shot, latest[shot.hole]};
    latest[shot.hole] = free++;
    ++shots[shot.hole];
  }
  std::uint64_t print = 1;
  for (std::size_t hole = 0; hole < kHoles; ++hole) {
    std::uint64_t c = shots[hole];
    for (const Node* node = latest[hole]; node != nullptr; node = node->before) {
      c = c * 31 + node->shot->player + node->shot->yards;
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
