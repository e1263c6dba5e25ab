// expect: ^run-time error \(SIGSEGV\)
// tries: a call within a call without end.
#include "tests/attacks/attack.hpp"

namespace {

[[gnu::noinline]] int deeper(int depth) {
  volatile char room[2'048];
  room[depth % 2'048] = 1;
  return deeper(depth + 1) + room[0];
}

}  // namespace

int main() {
  std::printf("%d\n", deeper(0));
}
