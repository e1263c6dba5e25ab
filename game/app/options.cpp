#include "game/app/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <sstream>

#include "game/state/settings.hpp"

namespace underpar::client {
namespace {

constexpr int kWrongUsage = 64;

/// "1280x800"; empty when fine.
std::string read_size(const std::string& text, Options& options) {
  std::istringstream words{text};
  char by = '\0';
  constexpr int kMost = 8'192;
  if (!(words >> options.width >> by >> options.height) || by != 'x' || options.width < 320 ||
      options.height < 240 || options.width > kMost || options.height > kMost) {
    return "a size is width x height in pixels, such as 1280x800";
  }
  return {};
}

}  // namespace

std::expected<Options, int> parse_options(int count, char** words) {
  Options options;
  std::string size = "1280x800";
  double scale = 0;
  std::string theme;
  CLI::App app{"Underpar: make slow programs fast, hole by hole.", "underpar-client"};
  app.set_version_flag("--version", std::string{"underpar "} + UNDERPAR_VERSION);
  app.add_option("--screenshot", options.screenshot, "Write a picture of a screen to this PNG and quit")
      ->type_name("FILE");
  app.add_option("--screen", options.screen,
                 "Begin on: course, level:ID, card, notebook[:ID], leaderboard, settings or about")
      ->type_name("NAME[:LEVEL]");
  app.add_option("--size", size, "Size of the window")->type_name("WxH");
  app.add_option("--scale", scale, "Size of everything, instead of the setting")
      ->check(CLI::Range(kSmallestScale, kLargestScale));
  app.add_option("--theme", theme, "Colours, instead of the setting")
      ->check(CLI::IsMember({"dark", "light", "high_contrast"}));
  app.add_option("--speak", options.speak,
                 "Keep what is on screen in this file as text, for screen readers; with --screenshot once")
      ->type_name("FILE");
  app.add_option("--script", options.script, "Play this script of clicks and expectations, then quit")
      ->type_name("FILE")
      ->check(CLI::ExistingFile);
  try {
    app.parse(count, words);
    if (const std::string trouble = read_size(size, options); !trouble.empty()) {
      throw CLI::ValidationError{"--size", trouble};
    }
  } catch (const CLI::ParseError& error) {
    return std::unexpected(app.exit(error) == 0 ? 0 : kWrongUsage);
  }
  if (scale > 0) {
    options.ui_scale = scale;
  }
  if (!theme.empty()) {
    options.theme = theme;
  }
  return options;
}

}  // namespace underpar::client
