#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/paths.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

// `underpar level …`, for authors. None of these touches the player's record.

enum class LevelCommand { kNone, kCheck };

/// What follows `underpar level`, understood and checked as far as words go.
struct LevelLine {
  LevelCommand command = LevelCommand::kNone;
  std::vector<std::string> ids;     ///< of levels
  std::optional<std::string> pack;  ///< the course: none is the built-in one
  bool all = false;                 ///< every level of the course
  bool fast = false;
  bool again = false;  ///< also what has not changed since it was proved
  bool json = false;
};

/// `underpar level check ID… | --all`: proves levels, line by line, and ends with a table.
/// kReached when everything holds, kNotReached when something does not.
[[nodiscard]] ExitStatus check_levels(const Paths& paths, const Console& console, const LevelLine& line,
                                      const std::stop_token& stop);

}  // namespace underpar::cli
