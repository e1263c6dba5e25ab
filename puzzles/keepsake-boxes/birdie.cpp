#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "puzzle.hpp"

namespace {

constexpr std::uint32_t kLong = 200;
constexpr std::size_t kShot = std::string_view{"shot "}.size();
constexpr std::size_t kHole = std::string_view{" hole "}.size();
constexpr std::size_t kYards = std::string_view{" yards "}.size();

/// Reads the digits at `at` and stops behind them; what follows a number is never a digit, and behind the
/// whole log stands '\0'.
std::uint32_t take_number(const char*& at) {
  std::uint32_t value = 0;
  for (; *at >= '0'; ++at) {
    value = 10 * value + static_cast<std::uint32_t>(*at - '0');
  }
  return value;
}

}  // namespace

// The words are known and so are their lengths: nothing is searched, and every digit is looked at once.
Output solve(const Input& input) {
  Output found{};
  const char* at = input.log.c_str();
  const char* const end = at + input.log.size();
  while (at < end) {
    at += kShot;
    const std::uint32_t shot = take_number(at);
    at += kHole;
    const std::uint32_t hole = take_number(at);
    at += kYards;
    const std::uint32_t yards = take_number(at);
    ++at;
    if (yards >= kLong) {
      found.yards += yards;
      found.longest = std::max(found.longest, yards);
      found.seal = sealed(found.seal, shot, hole);
    }
  }
  return found;
}
