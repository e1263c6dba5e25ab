// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: stop and end whoever started it, by each call that sends signals.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  const pid_t parent = ::getppid();
  siginfo_t info{};
  info.si_code = SI_QUEUE;
  tell(::kill(parent, SIGSTOP) == 0, "kill()");
  tell(::syscall(SYS_tkill, parent, SIGKILL) == 0, "tkill()");
  tell(::syscall(SYS_tgkill, parent, parent, SIGKILL) == 0, "tgkill()");
  tell(::syscall(SYS_rt_sigqueueinfo, parent, SIGKILL, &info) == 0, "rt_sigqueueinfo()");
  tell(::syscall(SYS_pidfd_open, parent, 0) >= 0, "pidfd_open()");
}
