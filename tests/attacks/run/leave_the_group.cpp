// expect: ^time limit CPU\d+;(?!.*THROUGH)
// tries: leave session and process group, so that no signal to the group finds it.
// wall_ms: 1000
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(::setsid() >= 0, "setsid()");
  tell(::setpgid(0, 0) == 0, "setpgid()");
  for (;;) {
    ::pause();
  }
}
