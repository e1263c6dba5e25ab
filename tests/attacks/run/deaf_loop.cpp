// expect: ^time limit
// tries: ignore every signal that can be ignored, the CPU limit's too, and go on.
#include <signal.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (int number = 1; number < NSIG; ++number) {
    ::signal(number, SIG_IGN);
  }
  for (;;) {
    asm volatile("");
  }
}
