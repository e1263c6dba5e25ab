#include "puzzle.hpp"

Output solve(const Input& input) {
  input.dev.start();
  std::uint64_t log = 0;
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    while (!input.dev.ready(i)) {
      // ask again
    }
    log = enter(log, input.dev.value(i));
  }
  return log;
}
