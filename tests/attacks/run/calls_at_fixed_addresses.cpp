// expect: ^(ran CPU\d+;(?!.*THROUGH)|run-time error \(SIGSEGV\))
// tries: the page at a fixed address where old programs found three system calls.
#include <ctime>

#include "tests/attacks/attack.hpp"

int main() {
  const auto old_time = reinterpret_cast<long (*)(long*)>(0xffffffffff600400);
  const long now = old_time(nullptr);
  tell(now != -1 && now != std::time(nullptr) && now != std::time(nullptr) - 1, "another time than ours");
  const auto after_the_last = reinterpret_cast<long (*)()>(0xffffffffff600c00);
  tell(after_the_last() >= 0, "a call behind the last");
}
