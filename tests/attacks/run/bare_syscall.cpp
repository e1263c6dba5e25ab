// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: a socket and a file by a bare instruction, past every wrapper of libc.
#include "tests/attacks/attack.hpp"

namespace {

long call(long number, long first, long second, long third) {
  long result = number;
  asm volatile("syscall" : "+a"(result) : "D"(first), "S"(second), "d"(third) : "rcx", "r11", "memory");
  errno = result < 0 ? static_cast<int>(-result) : 0;
  return result;
}

}  // namespace

int main() {
  tell(call(41, 2, 1, 0) >= 0, "socket()");
  tell(call(2, reinterpret_cast<long>(CANARY "/secret.txt"), 0, 0) >= 0, "open()");
}
