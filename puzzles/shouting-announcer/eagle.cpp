#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "puzzle.hpp"

namespace {

static_assert(std::endian::native == std::endian::little, "The first character is the lowest byte.");

using Eight = std::uint64_t;  // characters, the first in the lowest byte

constexpr Eight kOnes = 0x0101010101010101;
constexpr Eight kHighBits = 0x80 * kOnes;
constexpr Eight kLowBits = ~kHighBits;

/// 1 in every byte that is c, else 0.
Eight equal(Eight text, char c) {
  const Eight differs = text ^ (static_cast<std::uint8_t>(c) * kOnes);
  return (~(((differs & kLowBits) + kLowBits) | differs) & kHighBits) >> 7;
}

/// 1 in every byte that is a letter from a to z, else 0.
Eight lower_case(Eight text) {
  const Eight low = text & kLowBits;
  const Eight from_a = low + (0x80 - 'a') * kOnes;
  const Eight after_z = low + (0x80 - 'z' - 1) * kOnes;
  return ((from_a ^ after_z) & ~text & kHighBits) >> 7;
}

/// Shouts eight characters after eight, knowing how the word before them ended.
class Announcer {
 public:
  Eight shout(Eight text) {
    const Eight spaces = equal(text, ' ');
    const Eight begins = (spaces << 8 | space_before_) & ~spaces;
    const Eight words = begins * kOnes + words_before_ * kOnes;  // begun up to each character
    const Eight loud = words & kOnes;
    space_before_ = spaces >> 56;
    words_before_ = loud >> 56;
    return text ^ ((loud & lower_case(text)) * ('a' - 'A')) ^ (equal(text, '.') * ('.' ^ '!'));
  }

 private:
  Eight space_before_ = 1;
  Eight words_before_ = 0;  // odd or even is all that counts
};

void shout(std::string& text) {
  Announcer announcer;
  for (std::size_t at = 0; at < text.size(); at += sizeof(Eight)) {
    const std::size_t size = std::min(sizeof(Eight), text.size() - at);
    Eight eight = 0;
    std::memcpy(&eight, &text[at], size);
    eight = announcer.shout(eight);
    std::memcpy(&text[at], &eight, size);
  }
}

}  // namespace

// Spaces, letters and dots are found in eight characters at once; a product adds up the words begun so far.
Output solve(const Input& input) {
  Output shouted = input.calls;
  for (auto& call : shouted) {
    shout(call);
  }
  return shouted;
}
