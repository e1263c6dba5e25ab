// expect: ^refused;.*(No such file|file not found|can.t open)
// tries: have the assembler take a file into the program.
#include "puzzle.hpp"

asm(".section .rodata\n.incbin \"CANARY/secret.txt\"\n.text");

Output solve(const Input&) {
  return {};
}
