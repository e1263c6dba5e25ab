// expect: ^output limit
// tries: write to standard error without end.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  static char text[4'096];
  std::memset(text, 'e', sizeof text);
  for (;;) {
    (void)!::write(2, text, sizeof text);
  }
}
