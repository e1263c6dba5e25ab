// verdict: rule_broken
// Ends each word with a zero byte, in the log itself, as strtok() would: the input is read-only.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "puzzle.hpp"

Output solve(const Input& input) {
  char* log = const_cast<char*>(input.log.data());
  Output found{};
  const auto next_number = [&log] {
    std::strtok(log, " \n");
    log = nullptr;
    const char* const word = std::strtok(nullptr, " \n");
    return word == nullptr ? 0U : static_cast<std::uint32_t>(std::strtoul(word, nullptr, 10));
  };
  for (auto lines = std::count(input.log.begin(), input.log.end(), '\n'); lines > 0; --lines) {
    const std::uint32_t shot = next_number();
    const std::uint32_t hole = next_number();
    const std::uint32_t yards = next_number();
    if (yards >= 200) {
      found.yards += yards;
      found.longest = std::max(found.longest, yards);
      found.seal = sealed(found.seal, shot, hole);
    }
  }
  return found;
}
