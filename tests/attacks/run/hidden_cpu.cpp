// expect: ^time limit
// tries: spread CPU time over threads, each below the limit.
// threads: 4
#include <pthread.h>

#include "tests/attacks/attack.hpp"

int main() {
  const auto spin = [](void*) -> void* {
    for (;;) {
      asm volatile("");
    }
  };
  pthread_t thread = 0;
  for (int i = 0; i < 3; ++i) {
    ::pthread_create(&thread, nullptr, spin, nullptr);
  }
  ::pthread_exit(nullptr);  // the first thread is gone; the process is not
}
