#pragma once
#include <cstdint>
#include <memory>
#include <vector>

struct Input {
  std::vector<std::shared_ptr<const std::uint64_t>> numbers;
};
using Output = std::uint64_t;

/// What the pointers point to lies in the arena, with its counts: a copy has its own.
inline Input copy_input(const Input& input) {
  Input copy;
  for (const auto& number : input.numbers) {
    copy.numbers.push_back(std::make_shared<const std::uint64_t>(*number));
  }
  return copy;
}

Output solve(const Input& input);
