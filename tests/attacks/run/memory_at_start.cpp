// expect: ^run-time error
// tries: a program that is larger than its limit before it begins.
#include "tests/attacks/attack.hpp"

namespace {
char field[std::size_t{1'900} << 20];
}

int main() {
  for (std::size_t i = 0; i < sizeof field; i += 4'096) {
    field[i] = 1;
  }
  tell(field[4'096] == 1, "using more than the limit");
}
