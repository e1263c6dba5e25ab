#pragma once
#include <cstdint>

/// A bench kernel: the work does not depend on the answer, so that programs of exactly 0.9 or 1.1 times par's
/// work are all right.
struct Input {
  std::uint64_t start;
};
using Output = std::uint64_t;

Output solve(const Input& input);
