#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/paths.hpp"
#include "engine/course/garden.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

// `underpar level …`, for authors. None of these touches the player's record.

enum class LevelCommand { kNone, kNew, kCheck, kPreview, kPack, kInstall };

/// What follows `underpar level`, understood and checked as far as words go.
struct LevelLine {
  LevelCommand command = LevelCommand::kNone;
  std::vector<std::string> ids;     ///< of levels
  std::optional<std::string> pack;  ///< the course: none is the built-in one
  std::string chapter;              ///< of a new level
  std::optional<std::string> like;  ///< the level it begins as; none: the smallest one
  std::filesystem::path file;       ///< the folder to pack, or the pack to install
  std::filesystem::path output;     ///< the pack to write
  bool all = false;                 ///< every level of the course
  bool fast = false;
  bool again = false;  ///< also what has not changed since it was proved
  bool json = false;
  bool check = false;  ///< prove a pack before it is installed
};

/// `underpar level new ID --chapter C [--like ID]`: a level that already passes `check`. With a pack that is
/// a folder which is not there yet, a course of its own with that chapter.
[[nodiscard]] ExitStatus new_level(const Paths& paths, const Console& console, const LevelLine& line);

/// `underpar level check ID… | --all`: proves levels, line by line, and ends with a table.
/// kReached when everything holds, kNotReached when something does not.
[[nodiscard]] ExitStatus check_levels(const Paths& paths, const Console& console, const LevelLine& line,
                                      const std::stop_token& stop);

/// The same for the course of one garden.
[[nodiscard]] ExitStatus check_garden(const Paths& paths, const Console& console, const Garden& garden,
                                      const LevelLine& line, const std::stop_token& stop);

/// `underpar level preview ID`: the level as a learner meets it, again after every save of its files or of
/// the solution beside it, until `stop`. `open` makes a game over the course as it is now, with a record that
/// is forgotten.
[[nodiscard]] ExitStatus preview_level(const std::function<Result<std::unique_ptr<Game>>()>& open,
                                       const Console& console, const std::string& level_id,
                                       const std::stop_token& stop);

/// `underpar level pack DIR -o FILE.zip`.
[[nodiscard]] ExitStatus pack_course(const Console& console, const LevelLine& line);

/// `underpar level install FILE.zip [--check]`: shows what the pack holds and installs it below the data
/// folder.
[[nodiscard]] ExitStatus install_pack(const Paths& paths, const Console& console, const LevelLine& line,
                                      const std::stop_token& stop);

}  // namespace underpar::cli
