#pragma once
#include <vector>

#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/editor.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// Where the program spends its time: hot lines, flame graph, functions; sampled or counted.
void draw_profile(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view);

/// The heat of the lines in the editor; empty when the profile is of another text.
[[nodiscard]] std::vector<ui::LineTint> heat_of(const ui::Theme& theme, const LevelState& level,
                                                bool counted);

}  // namespace underpar::client
