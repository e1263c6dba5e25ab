// expect: ^run-time error \(SIGXCPU\)
// tries: raise the signal of the CPU limit without having used any.
#include <signal.h>

#include "tests/attacks/attack.hpp"

int main() {
  ::raise(SIGXCPU);
}
