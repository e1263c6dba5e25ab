#pragma once
#include <cstdint>
#include <vector>

namespace underpar::client {

/// A picture of the window: rows from the top, four bytes a pixel (red, green, blue, 255).
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// A part of the window, in its coordinates; empty: all of it.
struct PictureArea {
  float left = 0;
  float top = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] bool whole() const { return width <= 0 || height <= 0; }
  bool operator==(const PictureArea&) const = default;
};

}  // namespace underpar::client
