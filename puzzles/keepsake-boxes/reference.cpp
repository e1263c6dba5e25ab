#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "puzzle.hpp"

namespace {

using Words = std::vector<std::string>;

constexpr std::uint32_t kLong = 200;

std::vector<std::string> lines_of(const std::string& log) {
  std::vector<std::string> lines;
  std::istringstream stream(log);
  std::string line;
  while (std::getline(stream, line)) {
    lines.push_back(line);
  }
  return lines;
}

Words words_of(const std::string& line) {
  Words words;
  std::istringstream stream(line);
  std::string word;
  while (stream >> word) {
    words.push_back(word);
  }
  return words;
}

std::uint32_t number(const std::string& word) {
  return static_cast<std::uint32_t>(std::stoul(word));
}

}  // namespace

Output solve(const Input& input) {
  std::vector<Words> shots;
  for (const auto& line : lines_of(input.log)) {
    shots.push_back(words_of(line));
  }

  std::vector<Words> long_shots;
  for (const auto& shot : shots) {
    if (number(shot[5]) >= kLong) {
      long_shots.push_back(shot);
    }
  }

  Output found{};
  for (const auto& shot : long_shots) {
    const std::uint32_t yards = number(shot[5]);
    found.yards += yards;
    found.longest = std::max(found.longest, yards);
    found.seal = sealed(found.seal, number(shot[1]), number(shot[3]));
  }
  return found;
}
