#pragma once
#include <string>
#include <vector>

/// The names for the club house wall. It lies in read-only memory.
struct Input {
  std::vector<std::vector<std::string>> plaques;  // the names on each plaque, in order
};

/// The text of each plaque: its names, numbered from 1 and parted by "; ", as in
///
///   1. Ada; 2. Ben; 3. Cleo
///
/// Names are taken as they are: a name may be empty ("1. ; 2. Ben") or hold any characters.
/// A plaque without names is the empty string.
using Output = std::vector<std::string>;

Output solve(const Input& input);
