#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/model/signed_card.hpp"
#include "engine/record/record_book.hpp"
#include "engine/review/card_file.hpp"
#include "engine/round/round.hpp"

namespace underpar {

// Peer review: in golf another player signs your card. One player shares a round as a card, another one plays
// its program on a machine of their own, gives three marks and signs; the first takes the marks back. All of
// it works through files.

/// Which round goes on a card.
struct RoundToShare {
  std::string level_id;
  std::string pack;                   ///< empty: the built-in course
  std::optional<std::int64_t> round;  ///< as the history numbers them; none: the best one
  std::string reflection;             ///< what the player thought afterwards; may be empty
};

/// The card of a round with a score. Fails when there is none.
[[nodiscard]] Result<SignedCard> card_of_round(const RecordBook& book, const RoundToShare& wanted);

/// The round of this record that a card carries, of several alike the newest; none: the card is another
/// player's, or its source or claim is no longer what was shared.
[[nodiscard]] Result<std::optional<std::int64_t>> own_round(const RecordBook& book, const SignedCard& card);

/// Plays the program of a card here, in the very jail and duel of any trial, and keeps nothing: not in the
/// record, and of its text nothing once the round is over. `scratch` is a folder for that text; nothing of
/// the card names a file. Blocks, and fails as `play` does.
[[nodiscard]] Result<Record> play_card(const SignedCard& card, const Level& level,
                                       const std::filesystem::path& scratch,
                                       const std::function<Result<Record>(const RoundRequest&)>& play);

/// The card with a marker's signature. Fails when it has one already, when the marker has not played it to an
/// end, or when a mark, a sentence or the name is missing.
[[nodiscard]] Result<SignedCard> sign_card(SignedCard card, Signature signature);

/// Why a player may not sign a card: because it is their own. None: they may.
[[nodiscard]] std::optional<Failure> why_not_signed_here(const RecordBook& book, const SignedCard& card);

/// Takes the marks under a card into the record of the player who shared it. Twice the same marks count once.
/// Fails when nobody has signed it, or when no round here is the one it carries.
[[nodiscard]] Result<TakenMarks> take_marks(RecordBook& book, const SignedCard& card,
                                            std::chrono::system_clock::time_point now);

}  // namespace underpar
