// expect: ^refused;
// tries: have the assembler read a file as its own language and quote it.
#include "puzzle.hpp"

asm(".include \"CANARY/secret.txt\"");

Output solve(const Input&) {
  return {};
}
