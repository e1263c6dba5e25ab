// expect: ^refused;
// tries: the command line of another process.
#include "puzzle.hpp"

#include "/proc/1/cmdline"

Output solve(const Input&) {
  return {};
}
