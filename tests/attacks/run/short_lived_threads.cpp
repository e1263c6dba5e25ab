// expect: ^time limit
// tries: thousands of threads one after the other, each gone before anybody looks at its CPU time.
// threads: 4
#include <pthread.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (;;) {
    pthread_t thread{};
    const int error = ::pthread_create(
        &thread, nullptr,
        [](void*) -> void* {
          for (volatile int i = 0; i < 100'000; i = i + 1) {
          }
          return nullptr;
        },
        nullptr);
    if (error == 0) {
      ::pthread_join(thread, nullptr);
    }
  }
}
