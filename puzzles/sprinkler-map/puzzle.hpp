#pragma once
#include <cstdint>
#include <vector>

/// A rectangle of the map: the squares with x0 <= x < x1 and y0 <= y < y1. x0 <= x1 <= columns and
/// y0 <= y1 <= rows; it may be empty.
struct Ask {
  std::uint16_t x0 = 0;
  std::uint16_t y0 = 0;
  std::uint16_t x1 = 0;
  std::uint16_t y1 = 0;
};

/// Last night's rain, and which parts of the course one would like to know about. It lies in read-only
/// memory.
struct Input {
  std::uint16_t columns = 0;
  std::uint16_t rows = 0;
  std::vector<std::uint16_t> rain;  // columns * rows; square (x, y) is rain[y * columns + x]; any value
  std::vector<Ask> asks;
};

/// For each ask, in order: all the rain that fell in the rectangle.
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);
