#pragma once
#include <cstdint>
#include <vector>

/// A map of the course, row after row from north to south, within a row from west to east. It lies in
/// read-only memory.
struct Input {
  std::uint32_t columns = 0;
  std::uint32_t rows = 0;
  std::vector<std::uint8_t>
      water;  // columns * rows; square (x, y) is water[y * columns + x]: 1 water, 0 land
};

/// Squares of water that touch along an edge belong to one lake; a corner does not join them, nor does the
/// end of one row the beginning of the next.
struct Lake {
  std::uint32_t first = 0;    // the lowest index in `water` of its squares
  std::uint32_t squares = 0;  // how many it has
};

/// All lakes, in order of their first square.
using Output = std::vector<Lake>;

Output solve(const Input& input);
