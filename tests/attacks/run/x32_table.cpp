// expect: ^run-time error \(SIGSYS\)
// tries: the x32 system call table: known calls under numbers with a high bit.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  constexpr long kX32 = 0x40000000;
  tell(::syscall(kX32 + 41, 2, 1, 0) >= 0, "socket() of the x32 table");
}
