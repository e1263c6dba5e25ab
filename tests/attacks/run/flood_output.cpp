// expect: ^output limit
// tries: write to standard output without end.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  static char text[4'096];
  std::memset(text, 'o', sizeof text);
  for (;;) {
    (void)!::write(1, text, sizeof text);
  }
}
