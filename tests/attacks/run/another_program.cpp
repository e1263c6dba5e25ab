// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: replace itself, or become a program that lies in its memory.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main(int, char** argv) {
  for (const char* file : {static_cast<const char*>(argv[0]), "/proc/self/exe", "/guest"}) {
    tell(::open(file, O_RDWR) >= 0, file);
  }
  const int fd = ::memfd_create("program", 0);
  tell(fd >= 0, "memfd_create()");
  for (int number = 0; number < 16; ++number) {
    ::syscall(SYS_execveat, number, "", argv, nullptr, AT_EMPTY_PATH);
    ::syscall(SYS_execveat, number, "/bin/sh", argv, nullptr, 0);
  }
  ::syscall(SYS_execveat, 6, "/bin/sh", argv, nullptr, AT_EMPTY_PATH);
  ::syscall(SYS_execveat, 6, "/usr/bin/id", argv, nullptr, AT_EMPTY_PATH);
  tell(false, "execveat() of any descriptor");
}
