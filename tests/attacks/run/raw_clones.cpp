// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: processes by clone, clone3 and vfork themselves, and a thread in a new user namespace.
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

namespace {

void attempt(long child, const char* what) {
  if (child == 0) {
    ::_exit(0);
  }
  tell(child > 0, what);
}

}  // namespace

int main() {
  attempt(::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0), "clone(SIGCHLD)");
  unsigned long long arguments[11] = {0, 0, 0, 0, SIGCHLD};
  attempt(::syscall(SYS_clone3, arguments, sizeof arguments), "clone3()");
  attempt(::syscall(SYS_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, 0, 0, 0, 0), "clone(CLONE_VFORK)");
  attempt(::syscall(SYS_clone, CLONE_VM | CLONE_SIGHAND | CLONE_THREAD | CLONE_NEWUSER, 0, 0, 0, 0),
          "clone(CLONE_NEWUSER)");
}
