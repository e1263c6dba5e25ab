// expect: ^run-time error \(SIGABRT\)
// tries: end by abort(), which counts for nothing in a process that is pid 1.
#include "tests/attacks/attack.hpp"

int main() {
  std::abort();
}
