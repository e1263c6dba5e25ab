// expect: ^(compiled|refused);
// tries: brackets in brackets, sixty-five thousand deep, so that the compiler runs out of stack.
#include "puzzle.hpp"

#define FOUR(open) open open open open
#define LOTS(open) FOUR(FOUR(FOUR(FOUR(FOUR(FOUR(FOUR(FOUR(open))))))))

Output solve(const Input&) {
  return LOTS(() 1;
}
