// expect: ^refused;
// tries: a program of a gigabyte from a few words.
#include "puzzle.hpp"

int field[1U << 28] = {1};

Output solve(const Input&) {
  return {};
}
