// expect: ^refused;.*No such file
// tries: have the compiler quote a file of the user in its messages.
#include "puzzle.hpp"

#include "CANARY/secret.txt"

Output solve(const Input&) {
  return {};
}
