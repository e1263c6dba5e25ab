#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "puzzle.hpp"

namespace {

using Voice = std::array<char, 256>;

/// What becomes of each byte in a quiet word (0) and in a loud one (1).
constexpr auto kVoices = [] {
  std::array<Voice, 2> voices{};
  for (std::size_t c = 0; c < 256; ++c) {
    voices[0][c] = c == '.' ? '!' : static_cast<char>(c);
    voices[1][c] = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : voices[0][c];
  }
  return voices;
}();

void shout(std::string& text) {
  std::size_t loud = 0;
  bool before_was_space = true;
  for (char& c : text) {
    const bool space = c == ' ';
    loud ^= static_cast<std::size_t>(before_was_space && !space);
    before_was_space = space;
    c = kVoices[loud][static_cast<std::uint8_t>(c)];
  }
}

}  // namespace

// One table look-up a character and nothing to guess: text mispredicts where a branch asks for letters.
Output solve(const Input& input) {
  Output shouted = input.calls;
  for (auto& call : shouted) {
    shout(call);
  }
  return shouted;
}
