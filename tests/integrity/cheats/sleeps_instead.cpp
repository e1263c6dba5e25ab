// worthless: it waits for nobody who would work for it
// level: twilight-neighbours
// tries: sleep while it is asked: sleeping costs no CPU time, and no work is done either.
#include <time.h>

#include "puzzle.hpp"

Output honest_solve(const Input& input);  // par, which the test puts in front

Output solve(const Input& input) {
  const timespec a_moment{.tv_sec = 0, .tv_nsec = 2'000'000};
  ::nanosleep(&a_moment, nullptr);
  return honest_solve(input);
}
