// expect: ^refused;
// tries: a source that never ends: noise.
#include "puzzle.hpp"

#include "/dev/urandom"

Output solve(const Input&) {
  return {};
}
