// expect: ^(compiled|refused);(?!.*THROUGH)
// tries: sections with a meaning to loaders and linkers: an interpreter, properties, another linker's
// commands.
#include "puzzle.hpp"

asm(".section .interp,\"a\",@progbits\n.string \"/bin/sh\"\n.text");
asm(".section .gnu.lto_.opts,\"\",@progbits\n.string \"-fplugin=CANARY/secret.txt\"\n.text");
asm(".section .deplibs,\"MS\",@0x6fff4c04,1\n.string \"THROUGH\"\n.text");
asm(".section .linker-options,\"\",@0x6fff4c01\n.string \"lib\"\n.string \"THROUGH\"\n.text");
asm(".section .preinit_array,\"aw\",@preinit_array\n.quad 1\n.text");
asm(".section .init_array.0,\"aw\",@init_array\n.quad 2\n.text");
asm(".section .llvmbc,\"\",@progbits\n.string \"BC\"\n.text");

Output solve(const Input&) {
  return {};
}
