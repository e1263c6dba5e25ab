// expect: ^refused;
// tries: a program of gigabytes that only the assembler knows of.
#include "puzzle.hpp"

asm(".data\n.fill 3000000000, 1, 65\n.text");

Output solve(const Input&) {
  return {};
}
