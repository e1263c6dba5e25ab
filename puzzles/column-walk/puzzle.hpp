#pragma once
#include <cstdint>
#include <vector>

/// The ground of a golf course, one height per square, as the surveyor's file has it: row after row from
/// north to south, within a row from west to east. It lies in read-only memory.
struct Input {
  std::uint32_t columns = 0;
  std::uint32_t rows = 0;     // at least 1, unless there are no columns
  std::vector<float> ground;  // columns * rows heights; square (x, y) is ground[y * columns + x]
};

/// The slope of a square is the height of its southern neighbour minus the height of its northern neighbour.
/// At the border, where a neighbour is missing, the square's own height stands in for it.
struct Steepest {
  float slope = 0;        // the greatest slope in the column; may be negative
  std::uint32_t row = 0;  // where it is; of several equal ones the northernmost
};

/// One entry for each column, from west to east.
using Output = std::vector<Steepest>;

Output solve(const Input& input);
