#include "game/app/options.hpp"

#include <gmock/gmock.h>

#include <vector>

namespace underpar::client {
namespace {

std::expected<Options, int> parse(std::vector<std::string> words) {
  words.insert(words.begin(), "underpar-client");
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  return parse_options(static_cast<int>(pointers.size()), pointers.data());
}

TEST(ClientOptions, TakeSizeScaleThemeAndScreen) {
  const auto options =
      parse({"--size", "960x600", "--scale", "1.5", "--theme", "light", "--screen", "level:reading-room"});
  ASSERT_TRUE(options);
  EXPECT_EQ(options->width, 960);
  EXPECT_EQ(options->height, 600);
  EXPECT_EQ(options->ui_scale, 1.5);
  EXPECT_EQ(options->theme, "light");
  EXPECT_EQ(options->screen, "level:reading-room");
}

TEST(ClientOptions, RefuseWhatIsNoSize) {
  EXPECT_EQ(parse({"--size", "wide"}).error(), 64);
  EXPECT_EQ(parse({"--size", "10x10"}).error(), 64);
}

TEST(ClientOptions, RefuseAnUnknownThemeAndAScaleOutOfRange) {
  EXPECT_EQ(parse({"--theme", "pink"}).error(), 64);
  EXPECT_EQ(parse({"--scale", "9"}).error(), 64);
}

TEST(ClientOptions, EndWithSuccessAfterTheVersion) {
  EXPECT_EQ(parse({"--version"}).error(), 0);
}

}  // namespace
}  // namespace underpar::client
