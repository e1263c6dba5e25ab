#pragma once
#include <filesystem>

#include "engine/base/result.hpp"
#include "game/state/picture.hpp"

namespace underpar::client {

/// Writes a PNG, making the folder where it is missing.
[[nodiscard]] Result<void> save_png(const Picture& picture, const std::filesystem::path& file);

}  // namespace underpar::client
