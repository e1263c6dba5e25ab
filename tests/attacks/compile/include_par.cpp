// expect: ^refused;.*No such file
// tries: the author's program.
#include "puzzle.hpp"

#include "par.cpp"

Output solve(const Input&) {
  return {};
}
