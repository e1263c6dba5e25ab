// expect: ^(compiled|refused);
// tries: find out by a pragma how old a file is.
#include "puzzle.hpp"

#pragma GCC dependency "CANARY/secret.txt"
#pragma GCC dependency "/etc/passwd"

Output solve(const Input&) {
  return {};
}
