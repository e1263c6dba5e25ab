// verdict: wrong_answer
// level: engravers-line
// tries: nothing: it forgets the blank behind the semicolon.
#include <cstddef>
#include <string>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output lines(input.plaques.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    int number = 0;
    for (const auto& name : input.plaques[i]) {
      lines[i] += (number == 0 ? "" : ";") + std::to_string(++number) + ". " + name;
    }
  }
  return lines;
}
