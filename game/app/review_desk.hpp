#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/record/record_book.hpp"
#include "engine/review/peer_review.hpp"
#include "game/state/job.hpp"

namespace underpar::client {

// The cards of peer review as the window keeps them: in the player's folder of exports.

/// Writes a round of the built-in course as a card; where to.
[[nodiscard]] Result<std::filesystem::path> write_card(const Paths& paths, const RecordBook& book,
                                                       const WriteCard& asked);

/// The names of the cards that lie there, the newest first; at most a screenful.
[[nodiscard]] std::vector<std::string> cards_at_hand(const Paths& paths);

/// Reads a card that a person named: a name alone lies in the folder of exports, "~/" is their home. Fails
/// also when it is about a hole that this course does not have.
[[nodiscard]] Result<SignedCard> open_card(const Paths& paths, const std::string& file,
                                           const std::function<bool(const std::string& level_id)>& has_level);

/// Writes a card with a marker's signature beside those that were signed before; where to.
[[nodiscard]] Result<std::filesystem::path> write_signed_card(const Paths& paths, const SignedCard& card,
                                                              const Signature& signature);

}  // namespace underpar::client
