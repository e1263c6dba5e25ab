// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: read the command line, environment and memory of the processes around it.
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  char path[64];
  for (const int process : {1, static_cast<int>(::getppid()), 2}) {
    for (const char* file : {"cmdline", "environ", "mem", "maps", "fd/3", "root/etc/passwd"}) {
      std::snprintf(path, sizeof path, "/proc/%d/%s", process, file);
      tell(::open(path, O_RDONLY) >= 0, path);
    }
  }
  char room[8];
  iovec here{.iov_base = room, .iov_len = sizeof room};
  iovec there{.iov_base = reinterpret_cast<void*>(0x400000), .iov_len = sizeof room};
  tell(::syscall(SYS_process_vm_readv, ::getppid(), &here, 1, &there, 1, 0) > 0, "process_vm_readv()");
  tell(::syscall(SYS_process_vm_writev, ::getppid(), &here, 1, &there, 1, 0) > 0, "process_vm_writev()");
  tell(::syscall(SYS_kcmp, ::getpid(), ::getppid(), 0, 0, 0) >= 0, "kcmp()");
}
