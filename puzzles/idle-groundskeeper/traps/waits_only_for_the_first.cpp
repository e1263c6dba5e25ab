// verdict: crashed
// Believes that all sprinklers are ready once the first is.
#include "puzzle.hpp"

Output solve(const Input& input) {
  input.dev.start();
  std::uint64_t log = 0;
  if (input.sprinklers > 0) {
    input.dev.wait(0);
  }
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    log = enter(log, input.dev.value(i));
  }
  return log;
}
