// expect: ^run-time error \(SIGABRT\) CPU\d+;(?!.*THROUGH)
// tries: raise the limit of core files, then leave a big one.
#include <sys/resource.h>

#include "tests/attacks/attack.hpp"

int main() {
  static char ballast[32 << 20];
  std::memset(ballast, 7, sizeof ballast);
  const rlimit endless{.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
  tell(::setrlimit(RLIMIT_CORE, &endless) == 0, "raising RLIMIT_CORE");
  std::abort();
}
