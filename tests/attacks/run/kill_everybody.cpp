// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: end every process it may signal, and its group.
#include <signal.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(::kill(-1, SIGKILL) == 0, "kill(-1)");
  tell(::kill(0, 0) == 0, "kill(0)");
  tell(::killpg(1, SIGKILL) == 0, "killpg(1)");
}
