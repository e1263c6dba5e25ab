// expect: ^refused;
// tries: macros that grow by a factor of ten, nine times over.
#include "puzzle.hpp"

#define TEN(x) x x x x x x x x x x
#define THOUSAND(x) TEN(TEN(TEN(x)))

Output solve(const Input&) {
  THOUSAND(THOUSAND(THOUSAND(;)))
  return {};
}
