#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/source/diff.hpp"
#include "game/screens/review_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What the notebook remembers between frames.
struct NotebookView {
  std::string level_id;         ///< whose page was shown last
  std::size_t rounds = 0;       ///< how many it had
  std::size_t round = 0;        ///< the one shown
  bool whole = false;           ///< the whole text in place of what changed
  bool stale = true;            ///< `lines` belongs to another round
  std::vector<DiffLine> lines;  ///< of the round shown
  ReviewView review;
};

/// The notebook: the check list, and of the hole chosen every round with what changed, what was predicted and
/// what was thought.
void draw_notebook(const ui::Frame& frame, const State& state, Commands& commands, NotebookView& view);

}  // namespace underpar::client
