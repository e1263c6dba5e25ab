// expect: ^ran CPU\d+;held all
// tries: instructions that belong to the kernel: ports, registers of the model, a halt, the interrupt flag.
#include <setjmp.h>
#include <signal.h>

#include "tests/attacks/attack.hpp"

namespace {

sigjmp_buf back;

template <class Instruction>
bool passes(Instruction instruction) {
  if (sigsetjmp(back, 1) != 0) {
    return false;
  }
  instruction();
  return true;
}

}  // namespace

int main() {
  for (const int fault : {SIGSEGV, SIGILL, SIGBUS, SIGFPE}) {
    ::signal(fault, [](int) { siglongjmp(back, 1); });
  }
  bool through = false;
  through |= passes([] { asm volatile("hlt"); });
  through |= passes([] { asm volatile("cli"); });
  through |= passes([] { asm volatile("in $0x60, %%al" ::: "eax"); });
  through |= passes([] { asm volatile("rdmsr" : : "c"(0x10) : "eax", "edx"); });
  through |= passes([] { asm volatile("wrmsr" : : "c"(0x10), "a"(0), "d"(0)); });
  through |= passes([] { asm volatile("mov %%cr3, %%rax" ::: "rax"); });
  through |= passes([] { asm volatile("invd"); });
  std::puts(through ? "THROUGH one" : "held all");
}
