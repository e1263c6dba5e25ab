// expect: ^refused;
// tries: a source that never ends: zeros.
#include "puzzle.hpp"

#include "/dev/zero"

Output solve(const Input&) {
  return {};
}
