#pragma once
#include <filesystem>

#include "engine/base/result.hpp"
#include "game/state/picture.hpp"

namespace underpar::client {

/// Writes a PNG, making the folder where it is missing.
[[nodiscard]] Result<void> save_png(const Picture& picture, const std::filesystem::path& file);

/// A part of the picture of a window that is `window_width` wide in the part's own coordinates. What lies
/// outside is left out.
[[nodiscard]] Picture cut_out(const Picture& picture, const PictureArea& area, float window_width);

}  // namespace underpar::client
