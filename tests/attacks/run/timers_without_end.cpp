// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: timers and queued signals without end; the kernel keeps memory for each.
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  int timers = 0;
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGRTMIN;
  for (timer_t timer{}; timers < 10'000 && ::timer_create(CLOCK_MONOTONIC, &event, &timer) == 0;) {
    ++timers;
  }
  tell(timers > 64, "timers");
  sigset_t all;
  ::sigfillset(&all);
  ::sigprocmask(SIG_BLOCK, &all, nullptr);
  int queued = 0;
  while (queued < 10'000 && ::sigqueue(::getpid(), SIGRTMIN + 1, {}) == 0) {
    ++queued;
  }
  tell(queued > 64, "queued signals");
}
