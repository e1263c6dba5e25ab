// expect: ^time limit
// tries: compute without end.
#include "tests/attacks/attack.hpp"

int main() {
  for (;;) {
    asm volatile("");
  }
}
