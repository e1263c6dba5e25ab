#pragma once
#include <optional>
#include <string>

#include "game/state/settings.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// A key in choosing.
struct KeyChoice {
  std::optional<Action> action;  ///< waits for its new chord; none: nothing waits
  std::string refused;           ///< why the last chord was not taken
};

/// Every action with its keys, each a button that takes a new chord. True when `chosen` changed.
[[nodiscard]] bool draw_key_settings(const ui::Frame& frame, ChosenKeys& chosen, KeyChoice& choice);

}  // namespace underpar::client
