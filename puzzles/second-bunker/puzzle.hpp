#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// The entries for a tournament, one a line, as they came in:
///
///     "McLean, Ada;+12.4;1987"
///
/// name, handicap, year of birth. The name is any characters but ';' (it may be empty), the handicap a sign,
/// + or
/// -, one or two digits, a dot and a digit; the year four digits. Handicaps go from -9.9 to +54.0.
struct Input {
  std::vector<std::string> entries;
  std::uint32_t places;  // in the field; may be 0 or more than there are entries
};

/// The start list: for each player in it the number of the entry, counted from 0.
///
/// Who entered more than once starts once, with the first of these entries. Two entries are of one player
/// when name and year are the same, letters A to Z being taken for a to z. The players are sorted by
/// handicap, lowest first; of equal handicaps the older player, of one year the earlier entry comes first.
/// The first `places` of them start. -0.0 and +0.0 are equal.
using Output = std::vector<std::uint32_t>;

Output solve(const Input& input);
