// expect: ^(compiled|refused);
// tries: a choice of two milliards of cases, each of them a table's row.
#include "puzzle.hpp"

Output solve(const Input&) {
  static const int table[] = {[0 ... 100'000'000] = 1};
  volatile int which = 3;
  switch (which) {
    case 0 ... 2'000'000'000:
      return Output(table[which]);
    default:
      return {};
  }
}
