// verdict: rule_broken
// Has half of the visitors looked up by a second thread, on a level for one.
#include <cstddef>
#include <cstdint>
#include <thread>
#include <unordered_set>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::unordered_set<std::uint64_t> members(input.members.begin(), input.members.end());
  Output admitted(input.visitors.size());
  const auto look_up = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      admitted[i] = members.contains(input.visitors[i]) ? 1 : 0;
    }
  };
  std::thread second{look_up, admitted.size() / 2, admitted.size()};
  look_up(0, admitted.size() / 2);
  second.join();
  return admitted;
}
