// verdict: wrong_answer
// isspace() ends words at tabs and line feeds as well.
#include <cctype>
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
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
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
  for (std::string call : input.calls) {
    shout(call.data());
    shouted.push_back(call);
  }
  return shouted;
}
