#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace underpar {

/// Where the first byte sequence begins that is not well-formed UTF-8; nothing when all of it is.
/// Well-formed as in the Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above
/// U+10FFFF, nothing cut short.
[[nodiscard]] std::optional<std::size_t> first_broken_utf8(std::string_view text);

}  // namespace underpar
