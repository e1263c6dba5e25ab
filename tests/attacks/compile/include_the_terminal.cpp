// expect: ^refused;
// tries: a source that somebody would have to type.
#include "puzzle.hpp"

#include "/dev/stdin"

Output solve(const Input&) {
  return {};
}
