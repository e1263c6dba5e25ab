// expect: ^refused;
// tries: name another file by #line, so that a message shows the line it stands in.
#include "puzzle.hpp"

#line 1 "CANARY/secret.txt"
int number = "no number";

Output solve(const Input&) {
  return {};
}
