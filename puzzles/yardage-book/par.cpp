#include <cstdint>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

/// The book of one hole: what was worked out once is looked up. Another hole has other water, and so another
/// book.
class Book {
 public:
  Book(const Input& input, const Hole& hole) : input_{input}, hole_{hole} {}

  std::uint64_t ways(std::uint32_t place, std::uint32_t shots) {
    if (place == hole_.length) {
      return 1;
    }
    if (shots == 0 || hole_.water[place] != 0) {
      return 0;
    }
    const std::uint64_t question = std::uint64_t{place} << 32 | shots;
    if (const auto known = answers_.find(question); known != answers_.end()) {
      return known->second;
    }
    std::uint64_t sum = 0;
    for (const std::uint32_t club : input_.clubs) {
      if (place + club <= hole_.length) {
        sum += ways(place + club, shots - 1);
      }
    }
    return answers_[question] = sum;
  }

 private:
  const Input& input_;
  const Hole& hole_;
  std::unordered_map<std::uint64_t, std::uint64_t> answers_;
};

}  // namespace

Output solve(const Input& input) {
  Output answers;
  for (const auto& hole : input.holes) {
    answers.push_back(Book{input, hole}.ways(0, hole.shots));
  }
  return answers;
}
