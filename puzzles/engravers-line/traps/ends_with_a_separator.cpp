// verdict: wrong_answer
// Takes the last two characters off at the end, also where nothing was engraved or the last name ended so.
#include <cstddef>
#include <string>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output lines;
  for (const auto& names : input.plaques) {
    std::string line;
    for (std::size_t i = 0; i < names.size(); ++i) {
      line += std::to_string(i + 1) + ". " + names[i] + "; ";
    }
    if (line.ends_with("; ")) {
      line.resize(line.size() - 2);
    }
    if (line.ends_with("; ")) {  // "in case the last name was empty"
      line.resize(line.size() - 2);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}
