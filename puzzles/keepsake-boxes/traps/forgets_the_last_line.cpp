// verdict: wrong_answer
// Works through what ends with a line feed; the last line may lack it.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "puzzle.hpp"

namespace {

constexpr std::uint32_t kLong = 200;

/// Takes what stands before the next `end` off the front, and `end` with it.
std::string_view take(std::string_view& text, char end) {
  const std::size_t size = std::min(text.find(end), text.size());
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(std::min(size + 1, text.size()));
  return taken;
}

std::uint32_t number(std::string_view word) {
  std::uint32_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

/// The number behind the next word.
std::uint32_t take_number(std::string_view& line) {
  take(line, ' ');
  return number(take(line, ' '));
}

}  // namespace

Output solve(const Input& input) {
  Output found{};
  for (std::string_view log = input.log; log.find('\n') != log.npos;) {
    std::string_view line = take(log, '\n');
    const std::uint32_t shot = take_number(line);
    const std::uint32_t hole = take_number(line);
    const std::uint32_t yards = take_number(line);
    if (yards >= kLong) {
      found.yards += yards;
      found.longest = std::max(found.longest, yards);
      found.seal = sealed(found.seal, shot, hole);
    }
  }
  return found;
}
