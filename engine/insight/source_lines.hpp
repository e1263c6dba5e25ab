#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/profile.hpp"

namespace underpar {

/// Whether a frame lies in the player's file, which the compiler was told is called `name`.
[[nodiscard]] bool in_file(const Frame& frame, std::string_view name);

/// The lines of a text without the blanks around them.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

}  // namespace underpar
