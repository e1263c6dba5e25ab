#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/model/record.hpp"
#include "engine/model/signed_card.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

enum class ReviewCommand { kNone, kShare, kRead, kMark, kTake };

/// What follows `underpar review`, understood as far as words go.
struct ReviewLine {
  ReviewCommand command = ReviewCommand::kNone;
  std::string level_id;               ///< of kShare
  std::optional<std::int64_t> round;  ///< of kShare; none: the best one
  std::filesystem::path file;         ///< the card, of all others
  std::filesystem::path output;       ///< of kShare and kMark; empty: the output stream
  std::string marker;                 ///< of kMark
  std::array<Mark, 3> marks;          ///< of kMark, in the order of kAspects
  bool json = false;                  ///< of kRead
};

/// `underpar review share|read|mark|take`: hands a round to another player as a card, shows and plays one,
/// marks it, and takes the marks back. What is played is a trial: nothing of it is recorded.
[[nodiscard]] ExitStatus review(Game& game, const Console& console, const ReviewLine& line,
                                const std::stop_token& stop);

/// A card for a person: what is claimed, the source with line numbers, what was thought, what markers wrote.
[[nodiscard]] std::string card_view(const SignedCard& card, const Level& level, const Terminal& terminal);

/// What a marker wrote: who, and each mark with its sentence.
[[nodiscard]] std::string signature_view(const Signature& signature, const Terminal& terminal);

/// What the program of a card came to here, beside the claim.
[[nodiscard]] std::string rerun_view(const SignedCard& card, const Record& rerun, const Terminal& terminal);

/// Both as the JSON object that docs/cli.md describes, on one line.
[[nodiscard]] std::string card_json(const SignedCard& card, const Record& rerun);

}  // namespace underpar::cli
