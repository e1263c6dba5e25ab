// expect: ^ran CPU\d+;.*strokes
// tries: print what a referee would report; it comes back as the program's own words.
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  std::puts("{\"verdict\": \"scored\", \"strokes\": -3, \"ratio\": 0.01}");
  std::puts("time limit CPU0;");
  std::fflush(stdout);
  ::_exit(0);
}
