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

}  // namespace underpar::client
