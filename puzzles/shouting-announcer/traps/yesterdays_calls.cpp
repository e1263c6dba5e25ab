// verdict: wrong_answer
// Keeps what it has shouted, found again by length and first characters.
#include <cstddef>
#include <cstring>
#include <map>
#include <string>
#include <utility>

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
      } else if (loud && c >= 'a' && c <= 'z') {
        text[i] = static_cast<char>(c - 'a' + 'A');
      }
    }
  }
}

}  // namespace

Output solve(const Input& input) {
  Output shouted;
  static std::map<std::pair<std::size_t, std::string>, std::string> known;
  for (const auto& call : input.calls) {
    auto& loud = known[{call.size(), call.substr(0, 1)}];
    if (loud.size() != call.size()) {
      loud = call;
      shout(loud.data());
    }
    shouted.push_back(loud);
  }
  return shouted;
}
