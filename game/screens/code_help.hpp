#pragma once
#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/level_state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// @name Names and explanations beside the caret, from the language server. Without one nothing is answered,
/// and nothing is shown.
/// @{

/// Before the editor is drawn. True when what was pressed in this frame is not for the editor.
[[nodiscard]] bool take_help_keys(Commands& commands, LevelView& view);

/// After it was drawn; `edited`: its text changed in this frame.
void draw_help(const ui::Frame& frame, const LevelState& level, Commands& commands, LevelView& view,
               bool edited);

/// @}

}  // namespace underpar::client
