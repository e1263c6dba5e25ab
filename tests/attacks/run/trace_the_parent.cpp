// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: trace its parent, or have itself traced.
#include <sys/ptrace.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(::ptrace(PTRACE_SEIZE, ::getppid(), 0, 0) == 0, "PTRACE_SEIZE");
  tell(::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0) == 0, "PTRACE_ATTACH");
  tell(::ptrace(PTRACE_TRACEME, 0, 0, 0) == 0, "PTRACE_TRACEME");
}
