// verdict: rule_broken
// Has every other plaque engraved by a second thread, on a level for one.
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

#include "puzzle.hpp"

namespace {

std::string engrave(const std::vector<std::string>& names) {
  std::string line;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      line += "; ";
    }
    line += std::to_string(i + 1);
    line += ". ";
    line += names[i];
  }
  return line;
}

void engrave_every_other(const Input& input, std::size_t first, Output& lines) {
  for (std::size_t i = first; i < lines.size(); i += 2) {
    lines[i] = engrave(input.plaques[i]);
  }
}

}  // namespace

Output solve(const Input& input) {
  Output lines(input.plaques.size());
  std::thread second{[&] { engrave_every_other(input, 1, lines); }};
  engrave_every_other(input, 0, lines);
  second.join();
  return lines;
}
