#include <fmt/format.h>

#include <algorithm>

#include "engine/course/facts.hpp"
#include "game/cli/commands.hpp"
#include "game/cli/layout.hpp"

namespace underpar::cli {
namespace {

std::string hint_line(const Level& level, int number, bool fits_now, const Terminal& terminal) {
  const auto& hint = level.hints[static_cast<std::size_t>(number - 1)];
  const std::string text =
      wrapped(fmt::format("{} {}. {}", fits_now ? ">" : " ", number, hint), prose_width(terminal), 5);
  return inked(terminal, fits_now ? Ink::kStrong : Ink::kFaint, text) + '\n';
}

}  // namespace

ExitStatus give_hint(Game& game, const Console& console, const std::string& level_id) {
  const auto standing = game.book.standing();
  const auto history = game.book.history(level_id, 1);
  if (!standing || !history) {
    console.tell(standing ? history.error() : standing.error());
    return ExitStatus::kInternalError;
  }
  const auto found = find_open_level(game, console, *standing, level_id);
  if (!found) {
    return found.error();
  }
  const Level& level = **found;
  const auto& reached = standing->of(level_id);
  const auto facts = facts_of(history->empty() ? nullptr : &history->front(), reached);
  const int count = static_cast<int>(level.hints.size());
  const int fitting = std::clamp(game.course.next_hint(level, reached.hints_taken, facts), 0, count);
  const int taken = std::clamp(std::max(reached.hints_taken, fitting), 0, count);
  if (taken > reached.hints_taken) {
    if (const auto kept = game.book.set_hints_taken(level_id, taken); !kept) {
      console.tell(kept.error());
      return ExitStatus::kInternalError;
    }
  }
  const Terminal& terminal = console.out_terminal;
  console.out << inked(terminal, Ink::kStrong, level.title) << '\n';
  for (int number = 1; number <= taken; ++number) {
    console.out << hint_line(level, number, number == fitting, terminal);
  }
  if (count == 0) {
    console.out << "This hole has no hints.\n";
  } else if (fitting == 0) {
    console.out << wrapped("The caddie has no more hints for this hole. The lesson again: underpar start " +
                               level.id,
                           prose_width(terminal))
                << '\n';
  } else {
    console.out << fmt::format("{} of {} hints taken.\n", taken, count);
  }
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
