#include "puzzle.hpp"

// Nobody asks for the log before the day is over, and the reports come in order: one nap until the last is
// enough. Every waking costs some microseconds, and this one wakes once.

Output solve(const Input& input) {
  input.dev.start();
  if (input.sprinklers == 0) {
    return 0;
  }
  input.dev.wait(input.sprinklers - 1);
  std::uint64_t log = 0;
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    log = fold(log, input.dev.value(i));
  }
  return log;
}
