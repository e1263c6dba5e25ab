// verdict: rule_broken
// Has somebody else do the waiting, on a level for one.
#include <thread>

#include "puzzle.hpp"

Output solve(const Input& input) {
  input.dev.start();
  std::uint64_t log = 0;
  std::thread keeper{[&] {
    for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
      input.dev.wait(i);
      log = enter(log, input.dev.value(i));
    }
  }};
  keeper.join();
  return log;
}
