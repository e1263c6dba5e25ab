#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar::client {

/// A picture of the window: rows from the top, four bytes a pixel (red, green, blue, 255).
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Writes a PNG, making the folder where it is missing.
[[nodiscard]] Result<void> save_png(const Picture& picture, const std::filesystem::path& file);

}  // namespace underpar::client
