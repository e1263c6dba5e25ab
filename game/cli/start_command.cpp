#include <fmt/format.h>

#include <algorithm>

#include "game/cli/commands.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/markdown_text.hpp"
#include "game/cli/solution_file.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

std::string heading(const Level& level, const Terminal& terminal) {
  std::string teaches;
  for (const auto& topic : level.teaches) {
    teaches += (teaches.empty() ? "" : "; ") + topic;
  }
  return fmt::format(
      "{}  {}\n{}", inked(terminal, Ink::kStrong, level.title),
      inked(terminal, Ink::kFaint, fmt::format("par {}, about {} minutes", level.par, level.minutes)),
      teaches.empty() ? "" : wrapped("You practise: " + teaches + ".", prose_width(terminal)) + '\n');
}

/// The lesson without a heading that only repeats the level's title.
std::string_view without_title(std::string_view lesson) {
  if (lesson.starts_with("# ")) {
    lesson.remove_prefix(std::min(lesson.find('\n'), lesson.size()));
    lesson.remove_prefix(std::min(lesson.find_first_not_of('\n'), lesson.size()));
  }
  return lesson;
}

std::string questions(const Level& level, const Terminal& terminal) {
  if (level.predict.empty()) {
    return {};
  }
  std::string text = "\nBefore you swing, write down your guess:\n";
  for (const auto& question : level.predict) {
    text += wrapped("  " + question, prose_width(terminal), 4) + '\n';
  }
  text += wrapped(fmt::format(
                      "Your answers can be scored: underpar predict {} --line N --share PERCENT --factor F",
                      level.id),
                  prose_width(terminal)) +
          '\n';
  return text;
}

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
  console.out << heading(level, terminal) << '\n'
              << markdown_text(without_title(level.lesson), terminal) << questions(level, terminal)
              << what_to_do(game, level, *made, terminal);
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
