#pragma once
#include <cstddef>
#include <string_view>

namespace underpar {

/// How many tokens a C++ text has: names, numbers, literals, operators and the words of directives. Comments,
/// blanks and the length of names do not count, so a text does not get better by being hard to read.
[[nodiscard]] std::size_t count_tokens(std::string_view source);

}  // namespace underpar
