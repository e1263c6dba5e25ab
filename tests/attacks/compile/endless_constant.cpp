// expect: ^refused;
// tries: a constant that takes for ever to compute.
#include "puzzle.hpp"

constexpr long sum_of(long n) {
  long sum = 0;
  for (long i = 0; i < n; ++i) {
    for (long k = 0; k < n; ++k) {
      sum += i ^ k;
    }
  }
  return sum;
}
static_assert(sum_of(300'000) != 1);

Output solve(const Input&) {
  return {};
}
