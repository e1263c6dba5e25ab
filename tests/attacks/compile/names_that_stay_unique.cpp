// expect: ^(compiled|refused);(?!.*THROUGH)
// tries: names of libc as symbols of a kind that cannot be made local.
#include "puzzle.hpp"

asm(".globl memcpy\n.type memcpy, @gnu_unique_object\n.size memcpy, 1\nmemcpy: ret\n"
    ".globl syscall\n.type syscall, @gnu_unique_object\n.size syscall, 1\nsyscall: ret\n"
    ".weak write\nwrite: ret\n"
    ".comm environ, 8, 8\n");

Output solve(const Input&) {
  return {};
}
