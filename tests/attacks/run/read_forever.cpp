// expect: ^ran CPU\d+;end of input
// tries: wait for input that nobody will type.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  char room[16];
  std::printf(::read(0, room, sizeof room) == 0 ? "end of input\n" : "THROUGH input\n");
}
