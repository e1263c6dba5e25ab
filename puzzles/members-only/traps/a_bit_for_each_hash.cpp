// verdict: wrong_answer
// A filter of bits without a second look: quick, and wrong for one stranger in a few hundred.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  constexpr unsigned kBits = 20;
  std::vector<bool> known(std::size_t{1} << kBits);
  const auto bit_of = [](std::uint64_t number) { return number * 0x9E3779B97F4A7C15U >> (64 - kBits); };
  for (const std::uint64_t member : input.members) {
    known[bit_of(member)] = true;
  }
  Output admitted;
  for (const std::uint64_t visitor : input.visitors) {
    admitted.push_back(known[bit_of(visitor)] ? 1 : 0);
  }
  return admitted;
}
