#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "engine/base/result.hpp"
#include "engine/model/leaderboard.hpp"
#include "game/state/level_state.hpp"

namespace underpar::client {

/// What is under way with the class.
enum class ClassErrand { kNone, kJoining, kLeaving };

/// The class as the leaderboard shows it.
struct ClassState {
  bool known = false;                    ///< whether the player is in a class was looked up
  std::optional<Membership> membership;  ///< none: in no class
  ClassErrand errand = ClassErrand::kNone;
  bool confirming_leave = false;
  std::string level_id;             ///< whose board is shown; empty: the course's
  std::optional<ClassNews> news;    ///< the last that came
  std::optional<Failure> failure;   ///< why the last thing that was asked came to nothing
  std::optional<Failure> refused;   ///< why the class did not take the last submission
  bool reading = false;             ///< an answer is awaited
  bool stale = false;               ///< something changed since that was asked
  std::optional<Moment> read_next;  ///< when to ask again; none: nobody looks and nothing is pending
  std::size_t kept = 0;             ///< submissions that wait here for the class
  std::map<std::string, std::string, std::less<>> sent;  ///< the last text of each level

  /// The news when they tell of the board that is shown.
  [[nodiscard]] const ClassNews* shown() const {
    const bool fits = news && (level_id.empty() || (news->board && news->board->level_id == level_id));
    return fits ? &*news : nullptr;
  }
  /// Whether the class plays a level, as far as it is known.
  [[nodiscard]] bool plays(const std::string& id) const;
  /// Whether anything that was handed in waits for its verdict.
  [[nodiscard]] bool pending() const;
};

}  // namespace underpar::client
