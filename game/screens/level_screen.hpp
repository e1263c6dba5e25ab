#pragma once
#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// A hole: the lesson, the code, the verdict; side by side as far as the window allows, else in tabs.
void draw_level(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view);

/// @name The three parts. Each fills the current window.
/// @{
void draw_lesson(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                 LevelView& view);
void draw_code(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view);
void draw_verdict(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                  LevelView& view);
/// @}

}  // namespace underpar::client
