// expect: ^run-time error \(SIGABRT\).*bunker
// tries: throw out of main().
#include <stdexcept>

#include "tests/attacks/attack.hpp"

int main() {
  throw std::runtime_error("lost in the bunker");
}
