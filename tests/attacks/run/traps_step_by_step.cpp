// expect: ^run-time error \(SIGTRAP\)
// tries: step through itself by the trap flag, so that every instruction is a signal, and trap once more.
#include <signal.h>

#include "tests/attacks/attack.hpp"

int main() {
  ::signal(SIGTRAP, [](int) {});
  asm volatile("pushfq; orq $0x100, (%%rsp); popfq; nop; nop; pushfq; andq $~0x100, (%%rsp); popfq" ::
                   : "memory", "cc");
  ::signal(SIGTRAP, SIG_DFL);
  asm volatile("int3");
}
