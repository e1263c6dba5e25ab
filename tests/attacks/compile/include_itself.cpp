// expect: ^refused;
// tries: include itself twice in each of two hundred depths.
#include "puzzle.hpp"

#if __INCLUDE_LEVEL__ < 190
#  include __FILE__
#  include __FILE__
#endif

Output solve(const Input&) {
  return {};
}
