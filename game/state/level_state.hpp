#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/diagnostic.hpp"
#include "engine/model/level.hpp"
#include "engine/model/notes.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/record.hpp"
#include "game/state/assistance.hpp"
#include "game/state/inquiry.hpp"

namespace underpar::client {

using Moment = std::chrono::steady_clock::time_point;

/// The player's text and what the file holds of it.
///
/// The editor widget shows `text`; each edit comes back as a command. When the text changes for another
/// reason (loaded, reset, changed by another editor) `replaced` goes up and the editor takes it over.
struct Buffer {
  std::string text;
  std::string on_disk;              ///< what the file held when we last wrote or read it
  std::uint64_t replaced = 0;       ///< how often `text` was set from outside the editor
  std::optional<Moment> edited;     ///< the last edit that no save has caught yet
  std::optional<Moment> unsaved;    ///< the first edit that no save has caught yet
  std::optional<Moment> unchecked;  ///< the last edit that the compiler has not looked at yet
  bool saving = false;
  std::optional<std::string> in_conflict;  ///< the file's text, when both it and ours changed

  [[nodiscard]] bool dirty() const { return text != on_disk; }
};

/// How the last swing, or the one in play, goes on.
enum class RoundPhase {
  kNone,     ///< nothing in play
  kSaving,   ///< the text is written before the round sees it
  kWaiting,  ///< asked for; the thread that plays is not there yet
  kPlaying,
};

/// The round in play.
struct RoundInPlay {
  RoundPhase phase = RoundPhase::kNone;
  std::chrono::milliseconds budget{0};
  bool when_calm = false;  ///< the duel waits for other programs
  bool cancelling = false;
  Moment began;
  Progress now;                    ///< the last ring of the bell-wire
  std::vector<Progress> finished;  ///< the last ring of each step that is done

  [[nodiscard]] bool in_play() const { return phase != RoundPhase::kNone; }
  /// The duel itself: the screen holds still.
  [[nodiscard]] bool measuring() const {
    return phase == RoundPhase::kPlaying &&
           (now.step == RoundStep::kMeasure || now.step == RoundStep::kReference) && !now.finished;
  }
};

/// Whether the level's own programs are ready.
enum class Preparation { kNotAsked, kRunning, kReady, kFailed };

/// All that the level screen shows.
struct LevelState {
  std::string id;  ///< empty: no level was opened yet
  bool loaded = false;
  std::optional<Failure> unreadable;  ///< why its files could not be loaded
  Buffer buffer;
  std::string reference;      ///< read only
  std::string puzzle_header;  ///< read only
  Notes notes;
  Notes notes_on_disk;
  bool asking_prediction = false;  ///< the questions stand before the first swing
  std::optional<Moment> notes_edited;
  Preparation preparation = Preparation::kNotAsked;
  std::optional<Failure> preparation_failure;
  RoundInPlay round;
  std::optional<Record> last;     ///< the last round that was played to its end
  std::optional<Failure> failed;  ///< why the last round could not be played at all
  std::string comment;            ///< what the level said to the last round
  std::vector<Diagnostic> diagnostics;
  std::uint64_t diagnosed = 0;  ///< goes up whenever the diagnostics are others
  std::string diagnosed_text;   ///< the text that the diagnostics belong to
  bool checking_syntax = false;
  int hints_open = 0;
  bool hint_asked = false;
  Inquiries inquiries;
  Assistance assistance;
  std::string unlocked;  ///< title of the hole that the last round opened, if it did
};

}  // namespace underpar::client
