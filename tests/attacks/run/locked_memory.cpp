// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: pin memory and take huge pages, which the whole machine shares.
#include <sys/mman.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(::mlockall(MCL_CURRENT | MCL_FUTURE) == 0, "mlockall()");
  static char page[1 << 20];
  tell(::mlock(page, sizeof page) == 0, "mlock()");
  void* huge =
      ::mmap(nullptr, 2 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0);
  tell(huge != MAP_FAILED, "MAP_HUGETLB");
  void* locked =
      ::mmap(nullptr, 2 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
  tell(locked != MAP_FAILED, "MAP_LOCKED");
}
