#include "game/app/opening.hpp"

namespace underpar::client {

Commands commands_to_open(std::string_view screen) {
  constexpr std::string_view kLevel = "level:";
  if (screen.starts_with(kLevel)) {
    return {OpenLevel{std::string{screen.substr(kLevel.size())}}};
  }
  if (screen == "course") {
    return {DismissWelcome{}, GoTo{Screen::kCourse}};
  }
  if (screen == "card") {
    return {GoTo{Screen::kScoreCard}};
  }
  if (screen == "settings") {
    return {GoTo{Screen::kSettings}};
  }
  return {};
}

}  // namespace underpar::client
