#include "game/app/opening.hpp"

#include <algorithm>
#include <array>

namespace underpar::client {
namespace {

struct Named {
  std::string_view name;
  Screen screen;
};
constexpr std::array<Named, 8> kNames{{{"course", Screen::kCourse},
                                       {"level", Screen::kLevel},
                                       {"card", Screen::kScoreCard},
                                       {"notebook", Screen::kNotebook},
                                       {"leaderboard", Screen::kLeaderboard},
                                       {"settings", Screen::kSettings},
                                       {"about", Screen::kAbout},
                                       {"clubhouse", Screen::kClubhouse}}};

}  // namespace

std::string name_of(Screen screen) {
  return std::string{std::ranges::find(kNames, screen, &Named::screen)->name};
}

Commands commands_to_open(std::string_view screen) {
  constexpr std::string_view kLevel = "level:";
  constexpr std::string_view kPage = "notebook:";
  if (screen.starts_with(kLevel)) {
    return {OpenLevel{std::string{screen.substr(kLevel.size())}}};
  }
  if (screen.starts_with(kPage)) {
    return {OpenPage{std::string{screen.substr(kPage.size())}}};
  }
  if (screen == "course") {
    return {DismissWelcome{}, GoTo{Screen::kCourse}};
  }
  const auto found = std::ranges::find(kNames, screen, &Named::name);
  if (found != kNames.end()) {
    return {GoTo{found->screen}};
  }
  return {};
}

}  // namespace underpar::client
