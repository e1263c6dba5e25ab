#pragma once
#include <vector>

#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/editor.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The machine code beside the lines it comes from: each line of the source has a colour and its number
/// there, those of the caret's line have a broad one. Below it what the compiler says it did.
void draw_assembly(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view);

/// The same colours for the lines in the editor; empty when the answer is about another text.
[[nodiscard]] std::vector<ui::LineTint> assembly_tints(const ui::Theme& theme, const LevelState& level);

/// The compiler's remarks as notes at their lines; empty likewise.
[[nodiscard]] std::vector<ui::LineMark> remark_marks(const LevelState& level);

}  // namespace underpar::client
