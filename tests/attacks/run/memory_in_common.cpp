// expect: ^ran CPU\d+;got (\d{1,2}|1\d\d|2[0-6]\d) MiB
// tries: shared maps and stacks of maps, which some limits do not count.
#include <sys/mman.h>

#include "tests/attacks/attack.hpp"

int main() {
  int mebibytes = 0;
  for (; mebibytes < 5'000; mebibytes += 8) {
    void* block = ::mmap(nullptr, 8 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) {
      break;
    }
    std::memset(block, 1, 8 << 20);
  }
  std::printf("got %d MiB\n", mebibytes);
}
