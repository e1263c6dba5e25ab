#include <fmt/format.h>

#include "game/cli/commands.hpp"
#include "game/cli/course_text.hpp"

namespace underpar::cli {

ExitStatus show_course(const Game& game, const Console& console) {
  const auto standing = game.book.standing();
  if (!standing) {
    console.tell(standing.error());
    return ExitStatus::kInternalError;
  }
  const auto holes = holes_of(game.course, *standing);
  console.out << course_text(game.course.title(), holes, console.out_terminal);
  if (const Level* next = game.course.next(*standing)) {
    console.out << "Next: " << next_command(game, *next) << '\n';
  }
  return ExitStatus::kReached;
}

ExitStatus show_card(const Game& game, const Console& console) {
  const auto standing = game.book.standing();
  if (!standing) {
    console.tell(standing.error());
    return ExitStatus::kInternalError;
  }
  console.out << card_text(game.course.title(), holes_of(game.course, *standing), console.out_terminal);
  return ExitStatus::kReached;
}

ExitStatus show_history(const Game& game, const Console& console, const std::string& level_id, int limit) {
  const auto level = find_level(game, console, level_id);
  if (!level) {
    return level.error();
  }
  const auto standing = game.book.standing();
  const auto entries = game.book.history(level_id, limit);
  if (!standing || !entries) {
    console.tell(standing ? entries.error() : standing.error());
    return ExitStatus::kInternalError;
  }
  console.out << history_text(**level, standing->of(level_id), *entries, console.out_terminal);
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
