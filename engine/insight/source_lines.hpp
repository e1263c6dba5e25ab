#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/profile.hpp"

namespace underpar {

/// Whether a frame lies in the player's file, which the compiler was told is called `name`.
[[nodiscard]] bool in_file(const Frame& frame, std::string_view name);

/// The line of the player's file that a stack (outermost frame first) belongs to: that of its innermost frame
/// there; none: it has no such frame.
[[nodiscard]] std::optional<int> own_line(std::span<const Frame> stack, std::string_view name);

/// The lines of a text without the blanks around them.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// One of them, counted from 1; empty when there is none such.
[[nodiscard]] std::string text_of(const std::vector<std::string>& lines, int line);

}  // namespace underpar
