// expect: ^run-time error \(SIG(SYS|SEGV)\)
// tries: a far jump into 32-bit code, whose system calls have other numbers.
#include <sys/mman.h>

#include "tests/attacks/attack.hpp"

int main() {
  // mov eax, 20 (getpid); int 0x80; mov eax, 1 (exit); xor ebx, ebx; int 0x80
  constexpr unsigned char kCode[] = {0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xB8, 1, 0, 0, 0, 0x31, 0xDB, 0xCD, 0x80};
  void* const low = ::mmap(nullptr, 65'536, PROT_READ | PROT_WRITE | PROT_EXEC,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
  std::memcpy(low, kCode, sizeof kCode);
  const auto stack = reinterpret_cast<unsigned long>(low) + 32'768;
  asm volatile(
      "mov %0, %%rsp\n"
      "pushq $0x23\n"  // the code segment of 32-bit programs
      "push %1\n"
      "lretq\n"
      :
      : "r"(stack), "r"(low)
      : "memory");
}
