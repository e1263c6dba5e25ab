// verdict: scored
// level: engravers-line
// tries: nothing: par's own program, in other words.
#include <cstddef>
#include <string>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output lines(input.plaques.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    int number = 0;
    for (const auto& name : input.plaques[i]) {
      lines[i] += number == 0 ? "" : "; ";
      lines[i] += std::to_string(++number);
      lines[i] += ". ";
      lines[i] += name;
    }
  }
  return lines;
}
