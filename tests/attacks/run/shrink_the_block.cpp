// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: cut the shared block short, so that the referee's next look at it is fatal.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  ::signal(SIGXFSZ, SIG_IGN);
  tell(::ftruncate(3, 0) == 0, "ftruncate()");
  tell(::fallocate(3, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4'096) == 0, "fallocate()");
  tell(::fcntl(3, F_ADD_SEALS, F_SEAL_WRITE) == 0, "F_ADD_SEALS");
  tell(::write(3, "X", 1) == 1, "write()");
}
