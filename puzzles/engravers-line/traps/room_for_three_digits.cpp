// verdict: wrong_answer
// Sizes and fills a plaque with three digits a number at most: right up to 999 names.
#include <cstddef>
#include <string>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output lines;
  for (const auto& names : input.plaques) {
    std::string line;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::size_t number = i + 1;
      if (i > 0) {
        line += "; ";
      }
      if (number >= 100) {
        line += static_cast<char>('0' + number / 100 % 10);
      }
      if (number >= 10) {
        line += static_cast<char>('0' + number / 10 % 10);
      }
      line += static_cast<char>('0' + number % 10);
      line += ". ";
      line += names[i];
    }
    lines.push_back(std::move(line));
  }
  return lines;
}
