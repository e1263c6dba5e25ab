// expect: ^ran CPU\d+;threads [0-3]
// tries: more threads than it was given.
// threads: 4
#include <pthread.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  int made = 0;
  pthread_t thread = 0;
  const auto sleep = [](void*) -> void* {
    ::sleep(1);
    return nullptr;
  };
  while (made < 10'000 && ::pthread_create(&thread, nullptr, sleep, nullptr) == 0) {
    ++made;
  }
  std::printf("threads %d besides the first\n", made);
  std::fflush(stdout);
  ::_exit(0);
}
