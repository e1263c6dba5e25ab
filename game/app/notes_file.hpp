#pragma once
#include <filesystem>

#include "engine/base/result.hpp"
#include "game/state/level_state.hpp"

namespace underpar::client {

/// notes.json in a level's solution folder: what the player wrote besides code. Missing or broken files read
/// as empty notes; a broken one is kept as notes.json.broken.
[[nodiscard]] Notes read_notes(const std::filesystem::path& folder);
[[nodiscard]] Result<void> write_notes(const std::filesystem::path& folder, const Notes& notes);

}  // namespace underpar::client
