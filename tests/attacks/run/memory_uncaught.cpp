// expect: ^run-time error \(SIG(ABRT|SEGV)\)
// tries: take and use memory without end and without catching what happens then.
#include "tests/attacks/attack.hpp"

int main() {
  for (;;) {
    std::memset(new char[16 << 20], 1, 16 << 20);
  }
}
