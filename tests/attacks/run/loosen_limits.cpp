// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: raise its own limits and change its parent's.
#include <sys/resource.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  const rlimit endless{.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
  for (const auto which : {RLIMIT_AS, RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_NPROC, RLIMIT_STACK}) {
    tell(::setrlimit(which, &endless) == 0, "setrlimit()");
    tell(::prlimit(0, which, &endless, nullptr) == 0, "prlimit() of itself");
  }
  const rlimit none{};
  tell(::prlimit(::getppid(), RLIMIT_NOFILE, &none, nullptr) == 0, "prlimit() of the parent");
}
