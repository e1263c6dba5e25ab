// expect: ^(compiled|refused);
// tries: sections and symbols that speak to the linker: a script, a library, a warning.
#include "puzzle.hpp"

asm(".section .gnu.warning.solve\n.string \"THROUGH\"\n.text");
asm(".section .drectve\n.ascii \"-T CANARY/secret.txt\"\n.text");
asm(".section .note.GNU-stack,\"x\",@progbits\n.text");

Output solve(const Input&) {
  return {};
}
