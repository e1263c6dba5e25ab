// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: arguments whose upper halves the kernel drops and a filter may overlook, and negative ones.
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  constexpr long kHigh = 1L << 32;
  const long self = ::getpid();
  tell(::syscall(SYS_fcntl, 1, kHigh | F_SETOWN, 1L) == 0, "fcntl(F_SETOWN)");
  tell(::syscall(SYS_fcntl, 1, kHigh | F_SETSIG, long{SIGKILL}) == 0, "fcntl(F_SETSIG)");
  tell(::syscall(SYS_prctl, kHigh | PR_SET_PDEATHSIG, 0L) == 0, "prctl(PR_SET_PDEATHSIG)");
  tell(::syscall(SYS_kill, kHigh | 1, 0L) == 0, "kill(1)");
  tell(::syscall(SYS_kill, 0L, 0L) == 0, "kill(0)");
  tell(::syscall(SYS_kill, -1L, 0L) == 0, "kill(-1)");
  tell(::syscall(SYS_kill, -self, 0L) == 0, "kill(-self)");
  tell(::syscall(SYS_tgkill, kHigh | 1, 1L, 0L) == 0, "tgkill(1)");
  tell(::syscall(SYS_tgkill, self, 1L, long{SIGKILL}) == 0, "tgkill(self, 1)");
  tell(::syscall(SYS_clone, kHigh | SIGCHLD, 0L, 0L, 0L, 0L) > 0, "clone()");
  const long room[2] = {1 << 20, 1 << 20};
  tell(::syscall(SYS_prlimit64, kHigh, 7L, room, 0L) == 0, "prlimit64()");
  tell(::syscall(SYS_prlimit64, 0L, kHigh | 7, room, 0L) == 0, "prlimit64(NOFILE)");
  void* page = ::mmap(nullptr, 4'096, PROT_READ, MAP_SHARED, 3, 0);
  tell(::syscall(SYS_madvise, page, 4'096L, kHigh | MADV_REMOVE) == 0, "madvise(MADV_REMOVE)");
  tell(::syscall(SYS_madvise, page, 4'096L, kHigh | MADV_PAGEOUT) == 0, "madvise(MADV_PAGEOUT)");
}
