#pragma once
#include "engine/model/leaderboard.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What a class is, and the form that joins one; `form` is in typing.
void draw_join(const ui::Frame& frame, const ClassState& classroom, Commands& commands, JoinForm& form);

}  // namespace underpar::client
