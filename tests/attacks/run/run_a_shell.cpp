// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: run a shell: system(), popen(), execve(), execveat().
#include <fcntl.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(std::system("echo THROUGH") == 0, "system()");
  std::FILE* pipe = ::popen("echo THROUGH", "r");
  tell(pipe != nullptr, "popen()");
  char shell[] = "/bin/sh";
  char* arguments[] = {shell, nullptr};
  ::execve(shell, arguments, nullptr);
  tell(false, "execve()");
  ::execveat(AT_FDCWD, shell, arguments, nullptr, 0);
  tell(false, "execveat()");
}
