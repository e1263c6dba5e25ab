#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The members as they signed. It lies in read-only memory.
struct Input {
  std::vector<std::string>
      names;  // up to 60 bytes each, any but 0; words are parted by single or more spaces
};

/// The key by which a name is sorted: its letters A to Z, small, and nothing else; the words "de" and "van",
/// in small or large letters, are left out. May be empty.
inline std::string fold_key(std::string_view name) {
  std::string key;
  while (!name.empty()) {
    const auto end = name.find(' ');
    const auto begin = key.size();
    for (const char c : name.substr(0, end)) {
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        key.push_back(static_cast<char>(c | 0x20));
      }
    }
    if (const std::string_view word = std::string_view{key}.substr(begin); word == "de" || word == "van") {
      key.resize(begin);
    }
    name.remove_prefix(end == std::string_view::npos ? name.size() : end + 1);
  }
  return key;
}

/// The numbers of the names (0 is the first) in rising order of their keys; names of equal keys stay in the
/// order in which they signed.
using Output = std::vector<std::uint32_t>;

Output solve(const Input& input);
