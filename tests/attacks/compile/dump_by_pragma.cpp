// expect: ^(compiled|refused);
// tries: have the compiler write files by an option in a pragma.
#pragma GCC optimize("-fdump-tree-all=CANARY/open/dump")
#pragma GCC optimize("-fdump-rtl-all=CANARY/open/dump")
#pragma GCC optimize("-fprofile-generate=CANARY/open")
#include "puzzle.hpp"

Output solve(const Input&) {
  return {};
}
