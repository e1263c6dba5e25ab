#pragma once
#include <string>
#include <string_view>

#include "game/state/command.hpp"

namespace underpar::client {

/// The wishes that lead to a screen named as on the command line: "course", "level:ID", "card", "notebook",
/// "notebook:ID", "leaderboard", "settings", "about", "clubhouse". None for another name.
[[nodiscard]] Commands commands_to_open(std::string_view screen);

/// A screen's name there, without what is open on it.
[[nodiscard]] std::string name_of(Screen screen);

}  // namespace underpar::client
