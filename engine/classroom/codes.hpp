#pragma once
#include <string>
#include <string_view>

#include "engine/classroom/answer.hpp"

namespace underpar::classroom {

/// A code of 8 letters and digits that can be read aloud (Crockford's base 32: no I, L, O, U): 40 bits.
[[nodiscard]] std::string new_code();

/// A code as typed, in the form it was made: upper case, O as 0, I and L as 1, blanks and hyphens dropped.
[[nodiscard]] std::string code_as_made(std::string_view typed);

/// A nickname that may stand on a board, in the form two of them are compared in (lower case). Refuses one
/// that is not 1 to 24 characters of UTF-8, begins or ends with a blank, or holds control, bidirectional or
/// zero-width characters.
[[nodiscard]] Answer<std::string> folded_nick(const std::string& nick);

}  // namespace underpar::classroom
