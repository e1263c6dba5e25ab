#include "game/app/picture.hpp"

#include <fmt/format.h>

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

}  // namespace underpar::client
