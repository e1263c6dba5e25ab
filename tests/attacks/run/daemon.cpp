// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: a grandchild in a session of its own that outlives the program.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  const pid_t child = ::fork();
  if (child == 0) {
    ::setsid();
    if (::fork() == 0) {
      ::sleep(60);
    }
    ::_exit(0);
  }
  tell(child > 0, "fork()");
}
