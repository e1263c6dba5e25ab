// expect: ^refused;
// tries: two bytes an exabyte apart, and an alignment of gigabytes: a file that is mostly holes.
#include "puzzle.hpp"

asm(".data\n.byte 1\n.org 0x0fffffffffffffff\n.byte 1\n.p2align 40\n.byte 1\n.text");

Output solve(const Input&) {
  return {};
}
