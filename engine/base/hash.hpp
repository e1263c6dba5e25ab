#pragma once
#include <string>
#include <string_view>

namespace underpar {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// HMAC-SHA256 of `bytes` under `key`, as hexadecimal digits (RFC 2104).
[[nodiscard]] std::string hmac_sha256_hex(std::string_view key, std::string_view bytes);

}  // namespace underpar
