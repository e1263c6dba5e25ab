#pragma once
#include <string>

#include "game/state/command.hpp"
#include "game/state/event.hpp"
#include "game/state/job.hpp"
#include "game/state/state.hpp"

namespace underpar::client {

/// @name Steps of a peer review. For apply_*.cpp only.
/// @{

void share_round(const State& state, const ShareRound& wish, Jobs& jobs);
void open_review(ReviewState& review, Jobs& jobs);
/// Puts the card away; a program of it that is in play is called off.
void close_review(ReviewState& review, Jobs& jobs);
void read_card(State& state, const std::string& file, Jobs& jobs);
void play_card(State& state, Moment now, Jobs& jobs);
void call_off_card(ReviewState& review, Jobs& jobs);
void sign_card(ReviewState& review, const GiveMarks& wish, Jobs& jobs);
void take_marks(const ReviewState& review, Jobs& jobs);

void card_opened(ReviewState& review, const CardOpened& event);
void card_played(ReviewState& review, const CardPlayed& event);
void card_signed(State& state, const CardSigned& event, Jobs& jobs);
void marks_taken(State& state, const MarksTaken& event, Jobs& jobs);

/// @}

}  // namespace underpar::client
