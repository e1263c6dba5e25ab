#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 18;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// The shots of one hole, the latest first: linked by their numbers within the day.
struct Chain {
  std::uint32_t latest = kNone;
  std::uint32_t shots = 0;
};

// The shots need no nodes: they lie in the input already. Only the links are ours, one number a shot, in a
// vector that all days share.
std::uint64_t fingerprint(const std::vector<Shot>& day, std::vector<std::uint32_t>& before) {
  if (before.size() < day.size()) {
    before.resize(day.size());
  }
  std::array<Chain, kHoles> chains;
  for (std::uint32_t i = 0; i < day.size(); ++i) {
    Chain& chain = chains[day[i].hole];
    before[i] = chain.latest;
    chain.latest = i;
    ++chain.shots;
  }
  std::uint64_t print = 1;
  for (const Chain& chain : chains) {
    std::uint64_t c = chain.shots;
    for (std::uint32_t i = chain.latest; i != kNone; i = before[i]) {
      c = c * 31 + day[i].player + day[i].yards;
    }
    print = mixed(print ^ c);
  }
  return print;
}

}  // namespace

Output solve(const Input& input) {
  std::vector<std::uint32_t> before;
  Output prints;
  prints.reserve(input.days.size());
  for (const auto& day : input.days) {
    prints.push_back(fingerprint(day, before));
  }
  return prints;
}
