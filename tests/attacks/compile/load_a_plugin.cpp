// expect: ^(compiled|refused);
// tries: have the compiler run a library of somebody else's.
#pragma GCC optimize("-fplugin=CANARY/open/victim.txt")
#pragma GCC target("plugin=CANARY/open/victim.txt")
#include "puzzle.hpp"

Output solve(const Input&) {
  return {};
}
