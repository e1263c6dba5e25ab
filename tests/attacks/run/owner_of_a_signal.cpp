// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: let the kernel send SIGKILL to its parent when a descriptor becomes ready.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  int ends[2] = {};
  (void)!::pipe(ends);
  tell(::fcntl(ends[0], F_SETOWN, ::getppid()) == 0, "F_SETOWN");
  tell(::fcntl(ends[0], F_SETSIG, SIGKILL) == 0, "F_SETSIG");
  tell(::fcntl(ends[0], F_NOTIFY, 0) == 0, "F_NOTIFY");
  tell(::fcntl(ends[0], F_SETPIPE_SZ, 1 << 20) >= 0, "F_SETPIPE_SZ");
}
