// verdict: wrong_answer
// Keeps one book for all holes, though water lies elsewhere on each: the key forgets the hole.
#include <cstdint>
#include <map>
#include <tuple>

#include "puzzle.hpp"

namespace {

using Question = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;

std::uint64_t ways(const Input& input, const Hole& hole, std::map<Question, std::uint64_t>& book,
                   std::uint32_t place, std::uint32_t shots) {
  if (place == hole.length) {
    return 1;
  }
  if (shots == 0 || hole.water[place] != 0) {
    return 0;
  }
  const auto [entry, fresh] = book.emplace(Question{hole.length, place, shots}, 0);
  if (fresh) {
    for (const std::uint32_t club : input.clubs) {
      if (place + club <= hole.length) {
        entry->second += ways(input, hole, book, place + club, shots - 1);
      }
    }
  }
  return entry->second;
}

}  // namespace

Output solve(const Input& input) {
  std::map<Question, std::uint64_t> book;
  Output answers;
  for (const auto& hole : input.holes) {
    answers.push_back(ways(input, hole, book, 0, hole.shots));
  }
  return answers;
}
