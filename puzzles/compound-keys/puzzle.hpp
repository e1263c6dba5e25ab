#pragma once
#include <cstdint>
#include <vector>

/// Who hit where with what.
struct Key {
  std::uint32_t player = 0;  // any value; mostly below 1000
  std::uint8_t hole = 0;     // any value
  std::uint8_t club = 0;     // any value
};

struct Shot {
  Key key;
  std::uint16_t yards = 0;
};

/// The shots of a season, and what one would like to know of them. It lies in read-only memory.
struct Input {
  std::vector<Shot> shots;
  std::vector<Key> asks;
};

/// For each ask, in order: the yards of all shots with that player, hole and club together; 0 without a shot.
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);
