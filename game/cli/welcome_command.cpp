#include <fmt/format.h>

#include "game/cli/commands.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/progress_text.hpp"
#include "game/cli/round_text.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

/// The verdict of reference against par, in words for somebody who sees one for the first time.
std::string explained(const Record& record, const Level& level, const Terminal& terminal) {
  const Verdict& verdict = record.verdict;
  const std::string first = fmt::format(
      "What this says: on fresh inputs the reference and par took turns {} times, and both gave the same "
      "answers. One call of the reference took about {} × the time of par; the game is 99 % sure that it "
      "lies "
      "between {} and {}. Only that ratio counts, so a slow computer is no handicap.",
      verdict.pairs, ratio_text(verdict.ratio), ratio_text(verdict.ratio_low),
      ratio_text(verdict.ratio_high));
  const std::string second = fmt::format(
      "Your turn: make it as fast as par (at most {} × its time) for par, {} × or less for a birdie, {} × or "
      "less for an eagle.",
      ratio_text(level.lines.par), ratio_text(level.lines.birdie), ratio_text(level.lines.eagle));
  return wrapped(first, prose_width(terminal)) + "\n\n" + wrapped(second, prose_width(terminal)) + '\n';
}

void demonstrate(Game& game, const Console& console, const Level& level, const std::stop_token& stop) {
  const Terminal& terminal = console.out_terminal;
  console.out
      << inked(terminal, Ink::kStrong, "Welcome to Underpar.") << '\n'
      << wrapped(
             "Every hole is a C++ program that is right but slow. You make it fast; the game proves it "
             "right, measures it against the author's, par, and scores it like golf. Here is a round of "
             "the first hole with the slow program, to look at:",
             prose_width(terminal))
      << "\n\n"
      << std::flush;
  const RoundRequest request{
      .level = level, .solution = level.puzzle_folder / "reference.cpp", .keep = false};
  const Result<Record> record = [&] {
    ProgressLine line{console.err, console.err_terminal, false};
    return game.play(request, [&line](const Progress& progress) { line.show(progress); }, stop);
  }();
  if (!record) {
    console.tell(record.error());
    console.out << "`underpar doctor` looks at what is missing on this machine.\n\n";
    return;
  }
  console.out << round_text(*record, level, {}, terminal) << '\n';
  if (record->verdict.has_score()) {
    console.out << explained(*record, level, terminal) << '\n';
  }
}

}  // namespace

ExitStatus welcome(Game& game, const Console& console, std::stop_token stop) {
  const Level* first = game.course.next({});
  if (game.first_start && first != nullptr) {
    demonstrate(game, console, *first, stop);
  }
  const auto status = show_course(game, console);
  return stop.stop_requested() ? ExitStatus::kInterrupted : status;
}

}  // namespace underpar::cli
