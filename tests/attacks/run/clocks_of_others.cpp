// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: the CPU clocks of processes outside, to read how long the other side takes.
#include <unistd.h>
#include <ctime>

#include "tests/attacks/attack.hpp"

int main() {
  int seen = 0;
  for (int process = 3; process < 100'000; ++process) {
    timespec used{};
    const auto clock = static_cast<clockid_t>((~static_cast<unsigned>(process) << 3) | 2U);
    seen += process != ::getpid() && ::clock_gettime(clock, &used) == 0 ? 1 : 0;
  }
  tell(seen > 0, "clocks of other processes");
}
