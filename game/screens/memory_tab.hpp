#pragma once
#include <vector>

#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/editor.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What one call asks of the heap: live bytes as a curve, the lines that ask, the level's second goal.
void draw_memory(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                 LevelView& view);

/// The lines in the editor by the share of all bytes they asked for; empty when the answer is about another
/// text.
[[nodiscard]] std::vector<ui::LineTint> heap_tints(const ui::Theme& theme, const LevelState& level);

}  // namespace underpar::client
