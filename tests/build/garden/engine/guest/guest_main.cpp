// A stand-in for the real guest: prints what solve() makes of 1, 2, 3, and uses what players may redefine.
#include <cstdio>
#include <cstring>
#include <memory>

#include "puzzle.hpp"
#include "puzzles/kit/greeting.hpp"

int main() {
  const auto input = std::make_unique<Input>(Input{.numbers = {1, 2, 3}});
  const Output output = solve(*input);
  if (std::memcmp(output.data(), output.data(), output.size()) != 0) {
    return 1;
  }
  std::printf("%s%s\n", kit::kGreeting, output.c_str());
}
