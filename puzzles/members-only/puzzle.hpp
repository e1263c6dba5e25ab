#pragma once
#include <cstdint>
#include <vector>

/// The doorman's evening. It lies in read-only memory.
struct Input {
  std::vector<std::uint64_t> members;   // their numbers, in no order; any number may occur, also twice
  std::vector<std::uint64_t> visitors;  // the numbers on the cards that are shown, in order of arrival
};

/// For each visitor, in order: 1 for a member, 0 for anybody else.
using Output = std::vector<std::uint8_t>;

Output solve(const Input& input);
