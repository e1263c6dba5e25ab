// expect: ^run-time error \(SIGILL\)
// tries: an instruction that no processor has.
#include "tests/attacks/attack.hpp"

int main() {
  asm volatile("ud2");
}
