#pragma once
#include <cstdint>

struct Input {
  std::uint64_t seed;
};
using Output = std::uint64_t;

Output solve(const Input& input);
