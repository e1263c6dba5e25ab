#pragma once
#include <string_view>

#include "game/state/command.hpp"

namespace underpar::client {

/// The wishes that lead to a screen named as on the command line: "course", "level:ID", "card", "settings".
/// None for another name.
[[nodiscard]] Commands commands_to_open(std::string_view screen);

}  // namespace underpar::client
