// expect: ^ran CPU\d+;$
// tries: exit(0) before anything was answered; only a round can tell that this is no pass.
#include "tests/attacks/attack.hpp"

int main() {
  std::exit(0);
}
