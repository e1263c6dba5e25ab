// expect: ^refused;.*No such file
// tries: a source that nobody ever writes, so that the compiler waits.
#include "puzzle.hpp"

#include "CANARY/pipe"

Output solve(const Input&) {
  return {};
}
