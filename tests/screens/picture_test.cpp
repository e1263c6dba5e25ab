#include "game/app/picture.hpp"

#include <gtest/gtest.h>

namespace underpar::client {
namespace {

/// Each pixel says where it is: red its column, green its row.
Picture numbered(int width, int height) {
  Picture picture{.width = width, .height = height, .rgba = {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      picture.rgba.insert(picture.rgba.end(),
                          {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 0, 255});
    }
  }
  return picture;
}

TEST(Picture, IsCutOutWhereTheAreaLies) {
  const Picture part = cut_out(numbered(20, 10), {.left = 3, .top = 2, .width = 4, .height = 5}, 20);
  EXPECT_EQ(part.width, 4);
  EXPECT_EQ(part.height, 5);
  ASSERT_EQ(part.rgba.size(), 4U * 5 * 4);
  EXPECT_EQ(part.rgba[0], 3);
  EXPECT_EQ(part.rgba[1], 2);
  EXPECT_EQ(part.rgba[part.rgba.size() - 4], 6);
  EXPECT_EQ(part.rgba[part.rgba.size() - 3], 6);
}

TEST(Picture, OfADenseScreenIsCutInItsOwnPixels) {
  const Picture part = cut_out(numbered(40, 20), {.left = 3, .top = 2, .width = 4, .height = 5}, 20);
  EXPECT_EQ(part.width, 8);
  EXPECT_EQ(part.height, 10);
  EXPECT_EQ(part.rgba[0], 6);
}

TEST(Picture, IsNotCutOutBeyondItsEdges) {
  const Picture part = cut_out(numbered(20, 10), {.left = -5, .top = 8, .width = 50, .height = 50}, 20);
  EXPECT_EQ(part.width, 20);
  EXPECT_EQ(part.height, 2);
}

}  // namespace
}  // namespace underpar::client
