// expect: ^time limit
// tries: stop, so that neither CPU time passes nor an end comes.
// wall_ms: 1000
#include <signal.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (;;) {
    ::kill(::getpid(), SIGSTOP);
  }
}
