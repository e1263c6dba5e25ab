// expect: ^run-time error \(SIGSEGV\)
// tries: write where nothing is.
#include "tests/attacks/attack.hpp"

int main() {
  volatile int* volatile nowhere = nullptr;
  *nowhere = 1;
}
