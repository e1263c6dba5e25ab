#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/record.hpp"
#include "engine/model/signed_card.hpp"
#include "game/state/level_state.hpp"

namespace underpar::client {

/// A card of another player, or one that came back, as it lies on the notebook.
struct ReviewState {
  bool open = false;                 ///< stands in place of the notebook's page
  std::vector<std::string> at_hand;  ///< names of the cards in the player's folder of exports
  bool reading = false;              ///< a card was asked for
  bool signing = false;              ///< what the player wrote under it is on its way to the disk
  std::optional<SignedCard> card;
  std::uint64_t opened = 0;        ///< goes up with every card
  RoundInPlay round;               ///< its program, as it is played here
  std::optional<Verdict> rerun;    ///< what that came to
  std::optional<Failure> failure;  ///< why the last thing that was asked came to nothing
};

}  // namespace underpar::client
