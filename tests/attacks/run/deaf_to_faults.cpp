// expect: ^run-time error \(SIGSEGV\)
// tries: block and ignore the signal of a fault, then fault.
#include <signal.h>

#include "tests/attacks/attack.hpp"

int main() {
  ::signal(SIGSEGV, SIG_IGN);
  sigset_t all;
  ::sigfillset(&all);
  ::sigprocmask(SIG_BLOCK, &all, nullptr);
  volatile int* volatile nowhere = nullptr;
  *nowhere = 1;
  std::puts("THROUGH a fault");
}
