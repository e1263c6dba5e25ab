// expect: ^ran CPU\d+;got (\d{1,2}|1\d\d|2[0-6]\d) MiB
// tries: take memory until there is none and count it: 256 MiB is its limit.
#include <new>

#include "tests/attacks/attack.hpp"

int main() {
  int mebibytes = 0;
  try {
    for (; mebibytes < 5'000; ++mebibytes) {
      std::memset(new char[1 << 20], 1, 1 << 20);
    }
  } catch (const std::bad_alloc&) {
  }
  std::printf("got %d MiB\n", mebibytes);
}
