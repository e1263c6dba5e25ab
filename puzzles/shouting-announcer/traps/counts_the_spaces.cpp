// verdict: wrong_answer
// Takes every space for the end of a word: right while no two stand side by side.
#include <cstddef>
#include <cstring>
#include <string>

#include "puzzle.hpp"

namespace {

/// Changes the text in place; it ends with '\0'.
void shout(char* text) {
  bool loud = true;
  const std::size_t length = std::strlen(text);
  for (std::size_t i = 0; i < length; ++i) {
    const char c = text[i];
    if (c == ' ') {
      loud = !loud;
    } else {
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
  for (std::string call : input.calls) {
    shout(call.data());
    shouted.push_back(call);
  }
  return shouted;
}
