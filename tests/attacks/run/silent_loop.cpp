// expect: ^time limit
// tries: close every descriptor, so that nobody is told anything, and go on.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (int fd = 0; fd < 64; ++fd) {
    ::close(fd);
  }
  for (;;) {
    asm volatile("");
  }
}
