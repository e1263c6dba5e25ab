// verdict: wrong_answer
// Keeps the book from call to call: next time the bag holds other clubs.
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "puzzle.hpp"

namespace {

using Question = std::tuple<std::vector<std::uint8_t>, std::uint32_t, std::uint32_t>;

std::uint64_t ways(const Input& input, const Hole& hole, std::uint32_t place, std::uint32_t shots) {
  static std::map<Question, std::uint64_t> book;
  if (place == hole.length) {
    return 1;
  }
  if (shots == 0 || hole.water[place] != 0) {
    return 0;
  }
  const Question question{hole.water, place, shots};
  if (const auto known = book.find(question); known != book.end()) {
    return known->second;
  }
  std::uint64_t sum = 0;
  for (const std::uint32_t club : input.clubs) {
    if (place + club <= hole.length) {
      sum += ways(input, hole, place + club, shots - 1);
    }
  }
  return book[question] = sum;
}

}  // namespace

Output solve(const Input& input) {
  Output answers;
  for (const auto& hole : input.holes) {
    answers.push_back(ways(input, hole, 0, hole.shots));
  }
  return answers;
}
