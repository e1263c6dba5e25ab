// verdict: wrong_answer
// A table of its own in which 0 marks a free place: member 0 is never admitted, or always.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::size_t places = 4;
  while (places < 4 * input.members.size()) {
    places *= 2;
  }
  std::vector<std::uint64_t> table(places);
  const auto place_of = [&](std::uint64_t number) {
    std::size_t place = (number ^ number >> 32) * 0x9E3779B97F4A7C15U >> 20 & (places - 1);
    while (table[place] != 0 && table[place] != number) {
      place = (place + 1) & (places - 1);
    }
    return place;
  };
  for (const std::uint64_t member : input.members) {
    table[place_of(member)] = member;
  }
  Output admitted;
  for (const std::uint64_t visitor : input.visitors) {
    admitted.push_back(table[place_of(visitor)] == visitor ? 1 : 0);
  }
  return admitted;
}
