// verdict: wrong_answer
// Sets the bit that parts 'a' from 'A' in every byte, letter or not.
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "puzzle.hpp"

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// "  Ada  McLean " becomes "ada mclean".
std::string normalise(const std::string& raw) {
  std::string name;
  for (const char c : raw) {
    if (!is_blank(c)) {
      name += static_cast<char>(c | 0x20);
    } else if (!name.empty() && name.back() != ' ') {
      name += ' ';
    }
  }
  if (!name.empty() && name.back() == ' ') {
    name.pop_back();
  }
  return name;
}

std::vector<int> holes_of(const std::string& card) {
  std::vector<int> holes;
  std::stringstream stream(card);
  std::string hole;
  while (std::getline(stream, hole, ',')) {
    holes.push_back(std::stoi(hole));
  }
  return holes;
}

/// Compares every hole with every other and every other.
bool plausible(const std::vector<int>& holes) {
  int smooth = 0;
  for (std::size_t i = 0; i < holes.size(); ++i) {
    for (std::size_t j = 0; j < holes.size(); ++j) {
      for (std::size_t k = 0; k < holes.size(); ++k) {
        if (holes[i] + holes[j] + holes[k] == 12 && i != j && j != k) {
          ++smooth;
        }
      }
    }
  }
  return smooth < 2'000;
}

}  // namespace

Output solve(const Input& input) {
  Output entries;
  for (const auto& line : input.lines) {
    const auto bar = line.find('|');
    const std::string name = normalise(line.substr(0, bar));
    const std::vector<int> holes = holes_of(line.substr(bar + 1));
    if (plausible(holes)) {
      entries.push_back({name, std::accumulate(holes.begin(), holes.end(), 0)});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.total, a.name) < std::tie(b.total, b.name);
  });
  return entries;
}
