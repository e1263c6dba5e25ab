#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace underpar {

/// A number nobody can guess, from the kernel's generator.
[[nodiscard]] std::uint64_t secret_number();

/// `bytes` bytes of the same kind as hexadecimal digits: 32 make a token of 256 bits.
[[nodiscard]] std::string secret_hex(std::size_t bytes = 32);

}  // namespace underpar
