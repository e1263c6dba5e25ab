// verdict: wrong_answer
// Keeps the letters of every word: who is called "van Os" stands under v.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::pair<std::string, std::uint32_t>> signed_in;
  for (const auto& name : input.names) {
    std::string key;
    for (const char c : name) {
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        key.push_back(static_cast<char>(c | 0x20));
      }
    }
    signed_in.emplace_back(std::move(key), static_cast<std::uint32_t>(signed_in.size()));
  }
  std::sort(signed_in.begin(), signed_in.end());
  Output order;
  for (const auto& [key, number] : signed_in) {
    order.push_back(number);
  }
  return order;
}
