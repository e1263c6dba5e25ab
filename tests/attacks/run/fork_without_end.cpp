// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: fork as often as it goes, in every child too.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  int made = 0;
  for (int i = 0; i < 3'000; ++i) {
    const pid_t child = ::fork();
    while (child == 0) {
      ::fork();
    }
    made += child > 0 ? 1 : 0;
  }
  tell(made > 0, "fork()");
}
