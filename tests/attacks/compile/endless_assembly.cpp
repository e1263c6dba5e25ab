// expect: ^refused;
// tries: keep the assembler busy for ever.
#include "puzzle.hpp"

asm(".rept 100000\n.rept 100000\nnop\n.endr\n.endr");

Output solve(const Input&) {
  return {};
}
