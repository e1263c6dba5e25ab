// verdict: wrong_answer
// Looks where a ball comes to lie only after a shot: the tee may be under water, too.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output answers;
  for (const auto& hole : input.holes) {
    std::vector<std::uint64_t> row(hole.length + std::size_t{1});
    row[hole.length] = 1;
    for (std::uint32_t shot = 0; shot < hole.shots; ++shot) {
      auto next = row;
      for (std::size_t place = 0; place < hole.length; ++place) {
        std::uint64_t sum = 0;
        for (const std::uint32_t club : input.clubs) {
          const std::size_t lies = place + club;
          sum += lies == hole.length || (lies < hole.length && hole.water[lies] == 0) ? row[lies] : 0;
        }
        next[place] = sum;
      }
      row = next;
    }
    answers.push_back(row[0]);
  }
  return answers;
}
