// verdict: time_limit
// Waits for sprinklers that nobody has started.
#include "puzzle.hpp"

Output solve(const Input& input) {
  std::uint64_t log = 0;
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    input.dev.wait(i);
    log = enter(log, input.dev.value(i));
  }
  return log;
}
