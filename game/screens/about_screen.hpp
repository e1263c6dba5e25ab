#pragma once
#include "game/state/command.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What this is, under which licence, and what it is built on.
void draw_about(const ui::Frame& frame, Commands& commands);

}  // namespace underpar::client
