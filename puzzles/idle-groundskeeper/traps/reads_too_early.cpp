// verdict: crashed
// Takes each report without asking whether it is there.
#include "puzzle.hpp"

Output solve(const Input& input) {
  input.dev.start();
  std::uint64_t log = 0;
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    log = enter(log, input.dev.value(i));
  }
  return log;
}
