#pragma once
#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The player's program against par's: time, heap, size, the author's notes, and the way to both sources side
/// by side. Locked, with the reason, until par is reached.
void draw_versus(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                 LevelView& view);

/// Both sources side by side, in the editor's place.
void draw_beside_par(const ui::Frame& frame, const Versus& versus, ImVec2 size);

/// The open level's last comparison; nullptr: there is none.
[[nodiscard]] const Versus* versus_of(const LevelState& level);

}  // namespace underpar::client
