#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "puzzle.hpp"

// The first eight letters as one number, the first letter in front: most comparisons are of two numbers, and
// a card of 16 bytes moves, not a string. Letters are more than 0, so a shorter key comes first by itself.
// The rest of a key lies in one long text.

namespace {

constexpr std::size_t kPrefix = 8;

struct Card {
  std::uint64_t prefix;
  std::uint32_t tail;  // where the rest of the key begins; it ends with a zero byte
  std::uint32_t number;
};

std::uint64_t prefix_of(std::string_view key) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < kPrefix; ++i) {
    prefix = prefix << 8 | (i < key.size() ? static_cast<std::uint8_t>(key[i]) : 0U);
  }
  return prefix;
}

}  // namespace

Output solve(const Input& input) {
  std::vector<Card> cards;
  cards.reserve(input.names.size());
  std::string tails;
  tails.reserve(16 * input.names.size());
  for (const auto& name : input.names) {
    const std::string key = fold_key(name);
    cards.push_back({.prefix = prefix_of(key),
                     .tail = static_cast<std::uint32_t>(tails.size()),
                     .number = static_cast<std::uint32_t>(cards.size())});
    if (key.size() > kPrefix) {
      tails.append(key, kPrefix);
    }
    tails.push_back('\0');
  }
  std::sort(cards.begin(), cards.end(), [&](const Card& a, const Card& b) {
    if (a.prefix != b.prefix) {
      return a.prefix < b.prefix;
    }
    const int tail = std::string_view{&tails[a.tail]}.compare(std::string_view{&tails[b.tail]});
    return tail != 0 ? tail < 0 : a.number < b.number;
  });
  Output order(cards.size());
  std::transform(cards.begin(), cards.end(), order.begin(), [](const Card& card) { return card.number; });
  return order;
}
