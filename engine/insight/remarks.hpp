#pragma once
#include <string_view>
#include <vector>

#include "engine/model/assembly.hpp"

namespace underpar {

/// Picks from GCC's -fopt-info what tells a person something about the player's file, which the compiler was
/// told is called `name`: each once, by line. The steps on the way to a decision are left out, and what is
/// inlined from the library's own headers into the library. Pure.
[[nodiscard]] std::vector<Remark> read_remarks(std::string_view text, std::string_view name);

}  // namespace underpar
