// expect: ^ran CPU(2[5-9]\d|[3-9]\d\d|\d{4,});
// tries: a clock of its own that stands still while 300 ms are worked.
#include <sys/resource.h>
#include <time.h>

#include "tests/attacks/attack.hpp"

extern "C" int clock_gettime(clockid_t, timespec* now) noexcept {
  *now = {.tv_sec = 1, .tv_nsec = 0};
  return 0;
}
extern "C" time_t time(time_t*) noexcept {
  return 1;
}

int main() {
  rusage used{};
  while (used.ru_utime.tv_sec == 0 && used.ru_utime.tv_usec < 300'000) {
    for (volatile int i = 0; i < 100'000; i = i + 1) {
    }
    ::getrusage(RUSAGE_SELF, &used);
  }
  std::printf("no time has passed since %ld\n", static_cast<long>(time(nullptr)));
}
