// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: addresses and memory of the kernel, by wrong pointers in calls that are allowed.
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  auto* const kernel = reinterpret_cast<void*>(0xffffffff81000000);
  tell(::write(1, kernel, 64) > 0, "write() of the kernel's memory");
  iovec part{.iov_base = kernel, .iov_len = 64};
  tell(::writev(1, &part, 1) > 0, "writev() of the kernel's memory");
  tell(::syscall(SYS_clock_gettime, 0, kernel) == 0, "clock_gettime() into the kernel");
  tell(::syscall(SYS_mincore, kernel, 4'096, &part) == 0, "mincore() of the kernel");
  tell(::syscall(SYS_futex, kernel, 1, 1, nullptr, nullptr, 0) >= 0, "futex() in the kernel");
  tell(::syscall(SYS_set_robust_list, kernel, 24) == 0 && false, "set_robust_list() in the kernel");
  tell(::syscall(SYS_arch_prctl, 0x1002, kernel) == 0, "arch_prctl(ARCH_SET_FS) in the kernel");
}
