// verdict: wrong_answer
// "Too slow to be of use": leaves the check for plausible cards out.
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
      name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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

}  // namespace

Output solve(const Input& input) {
  Output entries;
  for (const auto& line : input.lines) {
    const auto bar = line.find('|');
    const std::string name = normalise(line.substr(0, bar));
    const std::vector<int> holes = holes_of(line.substr(bar + 1));
    entries.push_back({name, std::accumulate(holes.begin(), holes.end(), 0)});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.total, a.name) < std::tie(b.total, b.name);
  });
  return entries;
}
