// expect: ^refused;
// tries: have the compiler repeat bytes that a terminal takes for commands.
#include "puzzle.hpp"

#error "]0;owned [2J"
#warning "]52;c;b3duZWQ="

Output solve(const Input&) {
  static_assert(false, "\033[2J");
  return {};
}
