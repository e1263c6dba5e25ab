// expect: ^ran CPU\d+;got 0 MiB
// tries: memory that does not count as its own: files that live in memory only.
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  ::signal(SIGXFSZ, SIG_IGN);
  static char block[1 << 20];
  int mebibytes = 0;
  for (int i = 0; i < 20; ++i) {
    const int fd = ::memfd_create("ballast", 0);
    if (fd >= 0 && ::ftruncate(fd, 100 << 20) == 0) {
      mebibytes += 100;
    }
    mebibytes += ::write(fd, block, sizeof block) > 0 ? 1 : 0;
  }
  std::printf("got %d MiB\n", mebibytes);
}
