// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: many small maps, guards and moves: the kernel's tables instead of memory of its own.
#include <sys/mman.h>

#include "tests/attacks/attack.hpp"

int main() {
  int maps = 0;
  for (; maps < 1'000'000; ++maps) {
    if (::mmap(nullptr, 4'096, maps % 2 == 0 ? PROT_READ : PROT_NONE,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) == MAP_FAILED) {
      break;
    }
  }
  tell(maps >= 100'000, "maps");
  void* block = ::mmap(nullptr, 4'096, PROT_READ, MAP_SHARED, 3, 0);
  int moves = 0;
  while (moves < 100'000 && ::mremap(block, 0, 4'096, MREMAP_MAYMOVE) != MAP_FAILED) {
    ++moves;
  }
  tell(moves >= 70'000, "copies of a shared map");
}
