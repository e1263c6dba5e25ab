#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/editor.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What the view of a card remembers between frames.
struct ReviewView {
  std::string file;          ///< the name being typed
  ui::Editor source;         ///< read only
  std::uint64_t opened = 0;  ///< the card that `source` holds, see ReviewState
  std::string marker;        ///< stays from card to card
  std::array<Mark, 3> marks;
};

/// A card in place of the notebook's page: which one to read, then what it claims, its source, what its
/// program comes to here, and the marks: to give, or that came back.
void draw_review(const ui::Frame& frame, const State& state, Commands& commands, ReviewView& view);

/// Who marked a round, and how.
void draw_signature(const ui::Frame& frame, const Signature& signature);

}  // namespace underpar::client
