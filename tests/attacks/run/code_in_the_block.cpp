// expect: ^ran CPU\d+ ALTERED;(?!.*THROUGH)
// tries: write a program into the shared block and become it: by its descriptor, under the number once used.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  auto* block = static_cast<char*>(::mmap(nullptr, 65'536, PROT_READ | PROT_WRITE, MAP_SHARED, 3, 0));
  std::strcpy(block, "#!/bin/sh\necho THROUGH\n");
  const char* const argv[] = {"guest", nullptr};
  ::dup2(3, 6);
  tell(::syscall(SYS_execveat, 6, "", argv, nullptr, AT_EMPTY_PATH) == 0, "execveat() of a script");
  tell(::syscall(SYS_execveat, 6, "/bin/sh", argv, nullptr, AT_EMPTY_PATH) == 0, "execveat() of a shell");
  tell(::syscall(SYS_execveat, AT_FDCWD, "/bin/sh", argv, nullptr, 0) == 0, "execveat() of a path");
}
