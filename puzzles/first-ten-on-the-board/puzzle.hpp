#pragma once
#include <cstdint>
#include <vector>

#include "puzzles/kit/sink.hpp"

struct Card {
  std::uint32_t strokes;
  std::uint32_t player;  // no two cards have the same
};

/// What solve() reads. It lies in read-only memory.
struct Input {
  std::vector<Card> cards;  // in the order in which they came in
  kit::Sink sink;           // sink.post(player) puts a player on the board, behind those posted before
};

/// Nothing: the answer is what was posted. A post is final.
using Output = kit::Posted;

/// Posts all players from first to last: fewer strokes come first, among equals the smaller player number.
/// Charged is the time until the tenth is on the board. The whole may take 1.15 times as long as par's.
Output solve(const Input& input);
