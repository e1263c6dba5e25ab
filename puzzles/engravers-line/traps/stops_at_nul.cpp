// verdict: wrong_answer
// Goes through C strings: a name may hold a zero byte, and the rest of it is lost.
#include <cstddef>
#include <string>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output lines;
  for (const auto& names : input.plaques) {
    std::string line;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0) {
        line += "; ";
      }
      line += std::to_string(i + 1);
      line += ". ";
      line += names[i].c_str();
    }
    lines.push_back(std::move(line));
  }
  return lines;
}
