// expect: ^ran CPU\d+;open: 3 \|(?!.*THROUGH)
// tries: use descriptors that somebody forgot to close.
#include <fcntl.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  std::printf("open:");
  for (int fd = 3; fd < 1'024; ++fd) {
    if (::fcntl(fd, F_GETFD) >= 0) {
      std::printf(" %d", fd);
    }
  }
  std::printf("\n");
  std::fflush(stdout);
  for (int fd = 4; fd < 1'024; ++fd) {
    if (::write(fd, "X", 1) == 1) {
      tell(true, "writing to a descriptor that was left open");
    }
  }
}
