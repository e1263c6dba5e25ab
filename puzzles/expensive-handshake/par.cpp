#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "puzzle.hpp"

// Decorate, sort, undecorate: each key is made once. The number behind it keeps equal keys in order.
Output solve(const Input& input) {
  std::vector<std::pair<std::string, std::uint32_t>> signed_in;
  signed_in.reserve(input.names.size());
  for (const auto& name : input.names) {
    signed_in.emplace_back(fold_key(name), static_cast<std::uint32_t>(signed_in.size()));
  }
  std::sort(signed_in.begin(), signed_in.end());
  Output order;
  order.reserve(signed_in.size());
  for (const auto& [key, number] : signed_in) {
    order.push_back(number);
  }
  return order;
}
