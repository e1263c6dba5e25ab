// verdict: rule_broken
// Has every other call shouted by a second thread, on a level for one.
#include <cstddef>
#include <cstring>
#include <string>
#include <thread>

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
  Output shouted = input.calls;
  const auto shout_every_other = [&](std::size_t first) {
    for (std::size_t i = first; i < shouted.size(); i += 2) {
      shout(shouted[i].data());
    }
  };
  std::thread second{shout_every_other, 1};
  shout_every_other(0);
  second.join();
  return shouted;
}
