// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: write over its own read-only memory by way of /proc/self/mem.
#include <fcntl.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

namespace {
const volatile int kConstant = 41;
}

int main() {
  const int fd = ::open("/proc/self/mem", O_RDWR);
  if (!tell(fd >= 0, "opening /proc/self/mem")) {
    return 0;
  }
  const int other = 42;
  tell(::pwrite(fd, &other, sizeof other, reinterpret_cast<off_t>(&kConstant)) > 0, "writing a constant");
}
