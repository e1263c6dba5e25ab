#pragma once
#include <filesystem>
#include <string>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/model/level.hpp"

namespace underpar {

/// Writes a CMake project that needs nothing of the game: the solution, the puzzle's contract, umpire and
/// kit, and a main() that makes inputs by seed and size (engine/guest/stand_alone.cpp). For debuggers and
/// profilers of the player's own. Fails when the folder is there and not empty, or cannot be written.
[[nodiscard]] Result<void> eject(const Paths& paths, const Level& level, const std::string& source,
                                 const std::filesystem::path& folder);

}  // namespace underpar
