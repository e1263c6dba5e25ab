// expect: ^refused;.*No such file
// tries: have the compiler quote the list of users.
#include "puzzle.hpp"

#include "/etc/passwd"

Output solve(const Input&) {
  return {};
}
