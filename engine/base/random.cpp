#include "engine/base/random.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <cassert>

namespace underpar {

std::uint64_t secret_number() {
  std::uint64_t number = 0;
  [[maybe_unused]] const auto got = ::getrandom(&number, sizeof number, 0);
  assert(got == sizeof number && "up to 256 bytes are never cut short");
  return number;
}

std::string secret_hex(std::size_t bytes) {
  std::string hex;
  while (hex.size() < 2 * bytes) {
    fmt::format_to(std::back_inserter(hex), "{:016x}", secret_number());
  }
  hex.resize(2 * bytes);
  return hex;
}

}  // namespace underpar
