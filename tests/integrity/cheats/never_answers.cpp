// verdict: time_limit
// level: engravers-line
// tries: wait, and let the referee wait.
#include <unistd.h>

#include "puzzle.hpp"

Output solve(const Input&) {
  for (;;) {
    ::pause();
  }
}
