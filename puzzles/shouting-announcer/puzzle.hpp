#pragma once
#include <string>
#include <vector>

/// What is to be read out. It lies in read-only memory.
struct Input {
  std::vector<std::string> calls;  // any bytes but '\0'
};

/// Each call as the announcer shouts it. Words are parted by spaces (' ' alone), one or more, also before the
/// first and after the last. In the first, third, fifth … word the letters a to z become A to Z; everywhere
/// every '.' becomes '!'. All other characters stay.
using Output = std::vector<std::string>;

Output solve(const Input& input);
