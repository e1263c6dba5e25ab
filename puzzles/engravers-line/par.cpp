#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "puzzle.hpp"

namespace {

/// What stands around a name, numbers being shorter as a rule.
constexpr std::string_view kAround = "; 99999. ";

std::size_t about_as_long(const std::vector<std::string>& names) {
  std::size_t bytes = names.size() * kAround.size();
  for (const auto& name : names) {
    bytes += name.size();
  }
  return bytes;
}

std::string engrave(const std::vector<std::string>& names) {
  std::string line;
  line.reserve(about_as_long(names));
  for (std::size_t i = 0; i < names.size(); ++i) {
    line += std::to_string(i + 1);
    line += ". ";
    line += names[i];
    if (i + 1 < names.size()) {
      line += "; ";
    }
  }
  return line;
}

}  // namespace

// += writes behind what is there already. With room reserved nothing moves, and every byte is copied once.
Output solve(const Input& input) {
  Output lines;
  for (const auto& names : input.plaques) {
    lines.push_back(engrave(names));
  }
  return lines;
}
