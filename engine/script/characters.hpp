#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace underpar {

/// The bytes of the UTF-8 character that begins `text`; 0 when none does, or `text` is empty (RFC 3629: no
/// overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] std::size_t character_bytes(std::string_view text);

/// Whether the character is one of Unicode's control characters, C0 (with tab and line feed), delete or C1.
[[nodiscard]] bool is_control(std::string_view character);

/// `text` as it may stand in a sentence, on a terminal or in JSON: at most `limit` bytes, cut between
/// characters and marked with "…"; each control character and each byte that is not UTF-8 becomes "?".
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit);

}  // namespace underpar
