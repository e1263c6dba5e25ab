// expect: ^refused;
// tries: the environment of the compiler.
#include "puzzle.hpp"

#include "/proc/self/environ"

Output solve(const Input&) {
  return {};
}
