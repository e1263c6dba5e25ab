#pragma once
#include <string_view>

#include "game/state/command.hpp"
#include "game/state/job.hpp"
#include "game/state/state.hpp"

namespace underpar::client {

/// @name Steps that commands and events share. For apply_*.cpp only.
/// @{

/// The notice that a text could not be saved is about this.
inline constexpr std::string_view kSavingNotice = "saving";

/// The text has changed by the player's will: autosave and live diagnostics are due.
void note_edit(Buffer& buffer, Moment now);

/// Puts what is unsaved of this level on its way to the disk. Nothing goes while a conflict stands open.
void save_now(LevelState& level, Jobs& jobs);

/// The same for all that a player can change.
void save_all_now(State& state, Jobs& jobs);

/// Begins a round: asks for the prediction first where there is one to make, then saves, then plays.
void swing(State& state, const Swing& wish, Moment now, Jobs& jobs);

/// Takes the running inquiries from the engine; they are asked again once no round is in play.
void hold_inquiries(LevelState& level, Jobs& jobs);

/// Calls off what is asked.
void stop_inquiries(LevelState& level, Jobs& jobs);

/// Plays now: the text is on disk.
void play(State& state, Jobs& jobs);

/// @}

}  // namespace underpar::client
