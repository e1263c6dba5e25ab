// expect: ^ran CPU\d+ ALTERED;
// tries: write over the header of the block it shares with the referee.
#include <sys/mman.h>

#include "tests/attacks/attack.hpp"

int main() {
  void* block = ::mmap(nullptr, 65'536, PROT_READ | PROT_WRITE, MAP_SHARED, 3, 0);
  if (block == MAP_FAILED) {
    tell(true, "refusing the block");
    return 0;
  }
  std::memset(block, 0xA5, 65'536);
}
