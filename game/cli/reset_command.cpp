#include <fmt/format.h>

#include <istream>
#include <string>

#include "game/cli/commands.hpp"
#include "game/cli/solution_file.hpp"

namespace underpar::cli {
namespace {

bool agrees(const Console& console, const std::string& question) {
  console.err << question << " [y/N] " << std::flush;
  std::string answer;
  return std::getline(console.in, answer) && (answer == "y" || answer == "Y" || answer == "yes");
}

}  // namespace

ExitStatus reset_level(const Game& game, const Console& console, const std::string& level_id, bool sure) {
  const auto found = find_level(game, console, level_id);
  if (!found) {
    return found.error();
  }
  const auto file = game.paths.solution(level_id);
  std::error_code error;
  const bool there = std::filesystem::exists(file, error);
  if (there && !sure && console.in_is_terminal &&
      !agrees(console,
              fmt::format("Put the reference back into {}? Your text is kept beside it.", file.string()))) {
    console.out << "Nothing was changed.\n";
    return ExitStatus::kNotReached;
  }
  const auto done = reset_solution(game.paths, **found);
  if (!done) {
    console.tell(done.error());
    return ExitStatus::kInternalError;
  }
  if (done->was_reference) {
    console.out << fmt::format("{} is the reference already. Nothing was changed.\n", file.string());
    return ExitStatus::kReached;
  }
  console.out << fmt::format("The reference is in {}.\n", file.string());
  if (!done->backup.empty()) {
    console.out << fmt::format("Your text is kept in {}.\n", done->backup.string());
  }
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
