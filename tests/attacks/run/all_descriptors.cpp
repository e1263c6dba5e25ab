// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: more descriptors, and the pipes' memory behind them, than it was given.
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  int made = 0;
  while (made < 4'096 && (::dup(0) >= 0 || ::eventfd(0, 0) >= 0 || ::epoll_create1(0) >= 0)) {
    ++made;
  }
  tell(made > 16, "more than 16 descriptors");
}
