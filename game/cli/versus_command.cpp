#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "engine/base/files.hpp"
#include "engine/insight/versus.hpp"
#include "game/cli/insight_commands.hpp"

namespace underpar::cli {
namespace {

/// A round's source, when it was played on this level.
Result<std::string> source_of_round(const Game& game, const Level& level, std::int64_t id) {
  const auto history = game.book.history(level.id, std::numeric_limits<int>::max());
  if (!history) {
    return std::unexpected(history.error());
  }
  if (std::ranges::find(*history, id, &HistoryEntry::id) == history->end()) {
    return fail(fmt::format("Round {} was not played on {}.", id, level.title),
                fmt::format("`underpar history {}` lists the rounds.", level.id));
  }
  return game.book.source_of(id);
}

/// The same level with another source; Failure when it does not compile.
Result<Inspection> with_source(const Inspection& like, const Result<std::string>& source,
                               const std::stop_token& stop) {
  if (!source) {
    return std::unexpected(source.error());
  }
  auto inspection = inspect(like.builder, like.paths, like.level, like.name, *source, stop);
  if (inspection && !inspection->player.compiled()) {
    return fail("One of the two programs does not compile any more.", "Compare with another round.");
  }
  if (inspection) {
    inspection->on_progress = like.on_progress;
  }
  return inspection;
}

}  // namespace

std::optional<Failure> why_par_is_hidden(const Game& game, const Level& level) {
  const auto standing = game.book.standing();
  if (!standing) {
    return standing.error();
  }
  if (standing->of(level.id).best_strokes.value_or(kPickedUp) <= kPar) {
    return std::nullopt;
  }
  return Failure{.what = fmt::format("Par's program of {} is shown once you have reached par.", level.title),
                 .hint = fmt::format(
                     "`underpar versus {} --against ROUND` compares with a round of your own.", level.id)};
}

Result<std::string> answer_versus(const Game& game, const Inspection& own, const InsightLine& line,
                                  const Terminal& terminal, const std::stop_token& stop) {
  const auto first =
      line.attempt ? with_source(own, source_of_round(game, own.level, *line.attempt), stop) : own;
  if (!first) {
    return std::unexpected(first.error());
  }
  const auto second = with_source(own,
                                  line.against ? source_of_round(game, own.level, *line.against)
                                               : read_file(own.level.puzzle_folder / "par.cpp"),
                                  stop);
  if (!second) {
    return std::unexpected(second.error());
  }
  auto found = versus(*first, *second, stop);
  if (!found) {
    return std::unexpected(found.error());
  }
  if (line.against) {
    found->notes.clear();  // they tell of par
  }
  const VersusNames names{
      .first = line.attempt ? fmt::format("round {}", *line.attempt) : own.name,
      .second = line.against ? fmt::format("round {}", *line.against) : std::string{"par.cpp"}};
  return line.json ? versus_json(*found) + "\n" : versus_text(*found, names, terminal);
}

}  // namespace underpar::cli
