// expect: ^run-time error \(SIGALRM\)
// tries: timers that fire a thousand times a second, to disturb whoever measures.
#include <sys/time.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  const itimerval often{.it_interval = {.tv_sec = 0, .tv_usec = 1'000},
                        .it_value = {.tv_sec = 0, .tv_usec = 1'000}};
  ::setitimer(ITIMER_PROF, &often, nullptr);
  ::setitimer(ITIMER_REAL, &often, nullptr);
  for (;;) {
    ::pause();
  }
}
