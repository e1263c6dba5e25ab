// verdict: rule_broken
// Writes the numbers into the names of the input, which is read-only.
#include <cstddef>
#include <string>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& plaques = const_cast<Input&>(input).plaques;
  Output lines;
  for (auto& names : plaques) {
    std::string line;
    for (std::size_t i = 0; i < names.size(); ++i) {
      names[i].insert(0, std::to_string(i + 1) + ". ");
      if (i > 0) {
        line += "; ";
      }
      line += names[i];
    }
    lines.push_back(std::move(line));
  }
  return lines;
}
