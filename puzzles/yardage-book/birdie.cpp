#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "puzzle.hpp"

// The table bottom-up: after s turns ways[p] counts the ways from place p with at most s shots. A turn needs
// the one before, so two rows do, and there is neither a call nor a key.

namespace {

std::uint64_t ways(const std::vector<std::uint32_t>& clubs, const Hole& hole, std::vector<std::uint64_t>& row,
                   std::vector<std::uint64_t>& next) {
  row.assign(hole.length + std::size_t{1}, 0);
  row[hole.length] = 1;
  next = row;
  for (std::uint32_t shot = 0; shot < hole.shots; ++shot) {
    for (std::size_t place = 0; place < hole.length; ++place) {
      std::uint64_t sum = 0;
      if (hole.water[place] == 0) {
        for (const std::uint32_t club : clubs) {
          sum += place + club <= hole.length ? row[place + club] : 0;
        }
      }
      next[place] = sum;
    }
    std::swap(row, next);
  }
  return row[0];
}

}  // namespace

Output solve(const Input& input) {
  Output answers;
  answers.reserve(input.holes.size());
  std::vector<std::uint64_t> row;
  std::vector<std::uint64_t> next;
  for (const auto& hole : input.holes) {
    answers.push_back(ways(input.clubs, hole, row, next));
  }
  return answers;
}
