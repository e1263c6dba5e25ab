#pragma once
#include <string_view>
#include <vector>

#include "engine/model/profile.hpp"

namespace underpar {

/// Makes lines, functions and sums out of stacks (outermost frame first); equal ones may come several times.
/// A stack counts for the innermost of its frames that lies in the player's file. Pure.
[[nodiscard]] Profile fold(std::vector<WeighedStack> stacks, std::string_view name, std::string_view source);

}  // namespace underpar
