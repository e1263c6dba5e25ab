#pragma once
#include <cstdint>
#include <string>
#include <vector>

struct Input {
  std::vector<std::uint32_t> numbers;
};
using Output = std::string;

/// The sum of the numbers, in decimal. A std::string result gives solve() an ABI tag.
Output solve(const Input& input);
