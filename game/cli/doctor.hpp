#pragma once
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/paths.hpp"
#include "engine/course/course.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

enum class Health { kGood, kPoor, kBad };

/// One thing that was looked at.
struct Finding {
  Health health = Health::kGood;
  std::string name;                   ///< "compiler"
  std::string detail;                 ///< what is there, or what is missing and what that means
  std::vector<std::string> packages;  ///< Debian packages that would mend it
};

/// A machine is playable when nothing it needs is bad; what is poor costs comfort or strength only.
[[nodiscard]] bool playable(std::span<const Finding> findings);

/// The findings as a list with marks that do not need colour, and the apt-get line for what is missing.
[[nodiscard]] std::string findings_text(std::span<const Finding> findings, bool as_root,
                                        const Terminal& terminal);

/// What can be told without playing: compiler, walls, folders, disk, record book, window.
[[nodiscard]] std::vector<Finding> examine(const Paths& paths, const Environment& variable = environment);

/// What a few duels of par against itself say of walls and noise.
[[nodiscard]] std::vector<Finding> findings_of(std::span<const Record> duels);

/// `underpar doctor`. `open_game` is asked for the game only when a round can be played.
[[nodiscard]] ExitStatus examine_machine(const Paths& paths, const Console& console,
                                         const std::function<Result<std::unique_ptr<Game>>()>& open_game,
                                         const std::stop_token& stop);

}  // namespace underpar::cli
