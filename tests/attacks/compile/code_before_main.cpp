// expect: ^compiled;
// tries: code that runs before main(): a resolver, a constructor. It runs in the jail like the rest.
#include "puzzle.hpp"

#include <unistd.h>

extern "C" {
static int par_value() {
  return 3;
}
static int (*choose())() {
  return par_value;
}
int chosen() __attribute__((ifunc("choose")));
}

__attribute__((constructor)) static void early() {
  (void)!::write(1, "early\n", 6);
}

Output solve(const Input&) {
  return Output(chosen());
}
