// verdict: wrong_answer
// Clears the bit that parts 'a' from 'A' from every character behind '_': braces and other bytes change too.
#include <cstddef>
#include <cstring>
#include <string>

#include "puzzle.hpp"

namespace {

/// Changes the text in place; it ends with '\0'.
void shout(char* text) {
  bool in_word = false;
  bool loud = false;
  const std::size_t length = std::strlen(text);
  for (std::size_t i = 0; i < length; ++i) {
    const char c = text[i];
    if (c == ' ') {
      in_word = false;
    } else {
      if (!in_word) {
        in_word = true;
        loud = !loud;
      }
      if (c == '.') {
        text[i] = '!';
      } else if (loud && static_cast<unsigned char>(c) > '_') {
        text[i] = static_cast<char>(c & ~0x20);
      }
    }
  }
}

}  // namespace

Output solve(const Input& input) {
  Output shouted;
  for (std::string call : input.calls) {
    shout(call.data());
    shouted.push_back(call);
  }
  return shouted;
}
