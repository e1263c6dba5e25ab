// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: performance counters of itself, its parent and the processor.
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  struct {
    unsigned type = 1;
    unsigned size = 128;
    unsigned long long config = 0;
    char rest[112] = {};
  } attributes;
  tell(::syscall(SYS_perf_event_open, &attributes, 0, -1, -1, 0) >= 0, "counting itself");
  tell(::syscall(SYS_perf_event_open, &attributes, ::getppid(), -1, -1, 0) >= 0, "counting its parent");
  tell(::syscall(SYS_perf_event_open, &attributes, -1, 0, -1, 0) >= 0, "counting processor 0");
}
