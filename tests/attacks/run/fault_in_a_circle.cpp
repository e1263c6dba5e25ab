// expect: ^time limit
// tries: a handler for each fault that returns to it.
#include <signal.h>

#include "tests/attacks/attack.hpp"

int main() {
  struct sigaction action{};
  action.sa_handler = [](int) {};
  ::sigaction(SIGSEGV, &action, nullptr);
  volatile int* volatile nowhere = nullptr;
  *nowhere = 1;
}
