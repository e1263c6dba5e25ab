#include "puzzle.hpp"

Output solve(const Input& input) {
  std::uint64_t state = input.seed;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 6'364'136'223'846'793'005 + 1'442'695'040'888'963'407;
  }
  return state;
}
