#pragma once
#include <string>
#include <vector>

/// The score cards of a club, one a line:
///
///     "  Ada  McLean |4,5,3,4,4,6,3,4,5,4,4,3,5,4,4,3,4,5"
///
/// Before the '|' the player's name, one or more words with blanks (' ', '\t') anywhere around them; a name
/// may also be blank. Every byte may occur in it but '|', '\n' and '\0'. Behind the '|' 1 to 27 holes, parted
/// by commas, each a number from 1 to 20 without sign or leading zeros.
struct Input {
  std::vector<std::string> lines;
};

struct Entry {
  std::string name;  // in lower case (of A to Z; other bytes stay), words parted by one space
  int total;         // sum of all holes
};

/// The plausible cards by total, then by name in the order of std::string. Equal entries all stay.
///
/// A card is not plausible when it is suspiciously smooth: when 2000 or more of its triples add up to 12. A
/// triple is three places (i, j, k) on the card, in this order, where i != j and j != k; i == k is allowed.
using Output = std::vector<Entry>;

Output solve(const Input& input);
