// verdict: wrong_answer
// Writes answers down by place alone: how many shots are left is forgotten.
#include <cstdint>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

std::uint64_t ways(const Input& input, const Hole& hole,
                   std::unordered_map<std::uint32_t, std::uint64_t>& book, std::uint32_t place,
                   std::uint32_t shots) {
  if (place == hole.length) {
    return 1;
  }
  if (shots == 0 || hole.water[place] != 0) {
    return 0;
  }
  if (const auto known = book.find(place); known != book.end()) {
    return known->second;
  }
  std::uint64_t sum = 0;
  for (const std::uint32_t club : input.clubs) {
    if (place + club <= hole.length) {
      sum += ways(input, hole, book, place + club, shots - 1);
    }
  }
  return book[place] = sum;
}

}  // namespace

Output solve(const Input& input) {
  Output answers;
  for (const auto& hole : input.holes) {
    std::unordered_map<std::uint32_t, std::uint64_t> book;
    answers.push_back(ways(input, hole, book, 0, hole.shots));
  }
  return answers;
}
