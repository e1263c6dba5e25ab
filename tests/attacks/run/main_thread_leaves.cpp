// expect: ^time limit
// tries: end the main thread alone, so that the process looks dead while another of its threads computes.
// threads: 4
#include <pthread.h>

#include "tests/attacks/attack.hpp"

int main() {
  pthread_t thread{};
  ::pthread_create(
      &thread, nullptr,
      [](void*) -> void* {
        for (;;) {
          asm volatile("");
        }
      },
      nullptr);
  ::pthread_exit(nullptr);
}
