#pragma once
#include <string>

#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What a tab of the verdict's column says of its question before the answer: that it is awaited and how to
/// stop it, why there is none, that it is about an older text. Asks by itself the first time. Returns the
/// last answer, or nullptr when there is none to draw.
const Answer* draw_inquiry(const ui::Frame& frame, const State& state, Question question, Commands& commands);

/// The open level's last answer about the text that is in the editor now; nullptr: there is none.
[[nodiscard]] const Answer* fresh_answer(const LevelState& level, Question question);

/// A line of the player's file with what is said of it before.
struct LineLink {
  int line = 0;  ///< from 1
  std::string lead;
  std::string text;
};
/// Leads to the line in the editor.
void draw_line_link(const ui::Frame& frame, const LineLink& link, LevelView& view);

}  // namespace underpar::client
