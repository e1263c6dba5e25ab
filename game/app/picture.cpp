#include "game/app/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"  // of stb's writers we need one
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace underpar::client {

Result<void> save_png(const Picture& picture, const std::filesystem::path& file) {
  std::error_code ignored;
  if (file.has_parent_path()) {
    std::filesystem::create_directories(file.parent_path(), ignored);
  }
  if (stbi_write_png(file.c_str(), picture.width, picture.height, 4, picture.rgba.data(),
                     picture.width * 4) == 0) {
    return fail(fmt::format("The picture {} could not be written.", file.string()),
                "Choose a folder that exists and has room.");
  }
  return {};
}

Picture cut_out(const Picture& picture, const PictureArea& area, float window_width) {
  const float density = static_cast<float>(picture.width) / window_width;
  const auto pixel = [density](float at, int most) {
    return std::clamp(static_cast<int>(std::lround(at * density)), 0, most);
  };
  const int left = pixel(area.left, picture.width);
  const int top = pixel(area.top, picture.height);
  Picture part{.width = pixel(area.left + area.width, picture.width) - left,
               .height = pixel(area.top + area.height, picture.height) - top,
               .rgba = {}};
  constexpr int kBytes = 4;  // a pixel
  for (int y = top; y < top + part.height; ++y) {
    const auto row = picture.rgba.begin() + static_cast<std::ptrdiff_t>(kBytes) * (y * picture.width + left);
    part.rgba.insert(part.rgba.end(), row, row + static_cast<std::ptrdiff_t>(kBytes) * part.width);
  }
  return part;
}

}  // namespace underpar::client
