// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: doors of the kernel that a program hardly ever needs.
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  char room[256] = {};
  tell(::syscall(SYS_userfaultfd, 1) >= 0, "userfaultfd()");
  tell(::syscall(SYS_io_uring_setup, 4, room) >= 0, "io_uring_setup()");
  tell(::syscall(SYS_bpf, 0, room, sizeof room) >= 0, "bpf()");
  tell(::syscall(SYS_keyctl, 0, -3, 1) >= 0, "keyctl()");
  tell(::syscall(SYS_add_key, "user", "underpar", "x", 1, -3) >= 0, "add_key()");
  tell(::syscall(SYS_seccomp, 1, 0, nullptr) == 0, "seccomp()");
  tell(::syscall(SYS_personality, 0x0040000) >= 0, "personality()");
  tell(::syscall(SYS_membarrier, 0, 0) >= 0, "membarrier()");
  tell(::syscall(SYS_inotify_init1, 0) >= 0, "inotify_init1()");
  tell(::syscall(SYS_fanotify_init, 0, 0) >= 0, "fanotify_init()");
  tell(::syscall(SYS_signalfd4, -1, room, 8, 0) >= 0, "signalfd4()");
  tell(::syscall(SYS_name_to_handle_at, -100, "/", room, room, 0) == 0, "name_to_handle_at()");
  tell(::syscall(SYS_syslog, 3, room, sizeof room) >= 0, "syslog()");
  tell(::syscall(SYS_modify_ldt, 0, room, sizeof room) >= 0, "modify_ldt()");
  tell(::syscall(SYS_vmsplice, 3, room, 1, 0) >= 0, "vmsplice()");
  tell(::syscall(SYS_pidfd_getfd, 3, 0, 0) >= 0, "pidfd_getfd()");
}
