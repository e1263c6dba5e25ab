// expect: ^time limit
// tries: sleep, so that no CPU time passes.
// wall_ms: 1000
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (;;) {
    ::pause();
  }
}
