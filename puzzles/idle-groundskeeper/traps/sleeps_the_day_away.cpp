// verdict: rule_broken
// Sleeps for a time that is surely enough: frugal, but late.
#include <chrono>
#include <thread>

#include "puzzle.hpp"

Output solve(const Input& input) {
  input.dev.start();
  std::this_thread::sleep_for(std::chrono::milliseconds{80});
  std::uint64_t log = 0;
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    log = enter(log, input.dev.value(i));
  }
  return log;
}
