// expect: ^refused;
// tries: millions of messages, a macro each.
#include "puzzle.hpp"

#define ONE _Pragma("message \"fore fore fore fore fore fore fore fore fore\"")
#define TEN ONE ONE ONE ONE ONE ONE ONE ONE ONE ONE
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#define THOUSANDS HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED
THOUSANDS THOUSANDS THOUSANDS THOUSANDS THOUSANDS THOUSANDS THOUSANDS THOUSANDS THOUSANDS THOUSANDS

    Output
    solve(const Input&) {
  return {};
}
