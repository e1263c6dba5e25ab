#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// A row of the scoreboard.
struct Row {
  std::uint32_t player;   // number of the player; any value
  std::int32_t to_par;    // strokes over (+) or under (-) par; any value
  std::uint32_t yards10;  // longest drive in tenths of a yard; any value
};

/// What is to be painted. It lies in read-only memory.
struct Input {
  std::vector<Row> rows;
};

/// The whole board as one text: for each row, in order, a line of three fields with one space between them,
///
///        17 -3 281.4
///    204112 0 90.0
///   1000003 +12 0.7
///
/// the player in at least 7 places, with spaces in front; the strokes with their sign, 0 without one; the
/// drive in yards with one decimal. Nothing is ever cut off. Every line, the last too, ends with '\n'.
using Output = std::string;

Output solve(const Input& input);
