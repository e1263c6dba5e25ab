#include <fmt/format.h>

#include "game/cli/commands.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/lesson_text.hpp"
#include "game/cli/solution_file.hpp"

namespace underpar::cli {
namespace {

std::string what_to_do(const Game& game, const Level& level, bool made, const Terminal& terminal) {
  const int width = columns("underpar watch " + level.id);
  const auto command = [&](std::string_view text, std::string_view meaning) {
    return fmt::format("  {}  {}\n", inked(terminal, Ink::kStrong, left_aligned(text, width)), meaning);
  };
  return fmt::format(
             "\n{}\n  {}\n",
             made ? "Your file, a right but slow program to begin with:" : "Your file is there already:",
             game.paths.solution(level.id).string()) +
         fmt::format("The contract it keeps (read only):\n  {}\n\n",
                     (level.puzzle_folder / "puzzle.hpp").string()) +
         "Edit it with any editor, then:\n" + command("underpar run " + level.id, "play a round") +
         command("underpar watch " + level.id, "play one after every save") +
         command("underpar hint " + level.id, "ask the caddie");
}

}  // namespace

ExitStatus start_level(const Game& game, const Console& console, const std::string& level_id) {
  const auto standing = game.book.standing();
  if (!standing) {
    console.tell(standing.error());
    return ExitStatus::kInternalError;
  }
  const auto found = find_open_level(game, console, *standing, level_id);
  if (!found) {
    return found.error();
  }
  const Level& level = **found;
  const auto made = make_solution(game.paths, level);
  if (!made) {
    console.tell(made.error());
    return ExitStatus::kInternalError;
  }
  const Terminal& terminal = console.out_terminal;
  console.out << lesson_text(level, terminal) << what_to_do(game, level, *made, terminal);
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
