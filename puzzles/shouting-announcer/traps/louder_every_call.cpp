// verdict: wrong_answer
// Goes on counting words from one call to the next.
#include <cstddef>
#include <cstring>
#include <string>

#include "puzzle.hpp"

namespace {

/// Changes the text in place; it ends with '\0'.
void shout(char* text, bool& loud) {
  bool in_word = false;
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
      } else if (loud && c >= 'a' && c <= 'z') {
        text[i] = static_cast<char>(c - 'a' + 'A');
      }
    }
  }
}

}  // namespace

Output solve(const Input& input) {
  Output shouted;
  bool loud = false;
  for (std::string call : input.calls) {
    shout(call.data(), loud);
    shouted.push_back(call);
  }
  return shouted;
}
