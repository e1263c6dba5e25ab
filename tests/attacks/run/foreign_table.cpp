// expect: ^run-time error \(SIG(SYS|SEGV)\)
// tries: the 32-bit system call table, whose numbers mean other calls.
#include "tests/attacks/attack.hpp"

int main() {
  long result = 20;  // getpid there, writev here
  asm volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
  tell(true, "a call of the 32-bit table");
}
