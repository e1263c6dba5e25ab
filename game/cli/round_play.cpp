#include "game/cli/round_play.hpp"

#include <fmt/format.h>

#include "engine/course/facts.hpp"
#include "game/cli/progress_text.hpp"
#include "game/cli/round_json.hpp"
#include "game/cli/round_text.hpp"
#include "game/cli/solution_file.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

std::unexpected<ExitStatus> refuse(const Console& console, const Failure& failure, ExitStatus status) {
  console.tell(failure);
  return std::unexpected(status);
}

/// What to type after a round; empty when the round itself says what to do.
std::string next_step(const Game& game, const Level& level, const Verdict& verdict,
                      const Standing& standing) {
  if (!verdict.has_score()) {
    return {};
  }
  if (verdict.strokes > kPar) {
    return fmt::format("Stuck? underpar hint {}", level.id);
  }
  const Level* next = game.course.next(standing);
  if (next == nullptr || next->id == level.id) {
    return {};
  }
  return fmt::format("Next: {}", next_command(game, *next));
}

RoundSurroundings surroundings_of(const Game& game, const Tee& tee, const Record& record,
                                  const Standing& before, int asked_strokes) {
  RoundSurroundings around{.trial = tee.trial, .asked_strokes = asked_strokes};
  const auto after = game.book.standing().value_or(before);
  const Outcome outcome = record.verdict.outcome;
  if (outcome != Outcome::kCancelled && outcome != Outcome::kInternalError) {
    // A comment that fails is the level author's affair; the round stands without it.
    around.comment =
        game.course.comment(*tee.level, record.verdict, facts_of(record, after.of(tee.level->id)))
            .value_or(std::string{});
  }
  if (!tee.trial) {
    around.best_speedup = after.of(tee.level->id).best_speedup;
    around.opened = newly_open(game.course, before, after);
    around.next = next_step(game, *tee.level, record.verdict, after);
  }
  return around;
}

}  // namespace

std::vector<std::string> newly_open(const Course& course, const Standing& before, const Standing& after) {
  std::vector<std::string> titles;
  for (const auto& level : course.levels()) {
    if (course.access(level, after).open && !course.access(level, before).open) {
      titles.push_back(level.title);
    }
  }
  return titles;
}

std::expected<Tee, ExitStatus> tee_up(const Game& game, const Console& console, const std::string& level_id,
                                      const std::optional<std::filesystem::path>& solution) {
  const auto own = game.paths.solution(level_id);
  const bool trial = solution && !same_file(*solution, own);
  const auto standing = game.book.standing();
  if (!standing) {
    return refuse(console, standing.error(), ExitStatus::kInternalError);
  }
  const auto found =
      trial ? find_level(game, console, level_id) : find_open_level(game, console, *standing, level_id);
  if (!found) {
    return std::unexpected(found.error());
  }
  const Level& level = **found;
  std::error_code error;
  if (!trial && !std::filesystem::exists(own, error)) {
    return refuse(console,
                  {.what = fmt::format("You have not started {} yet.", level.title),
                   .hint = fmt::format("`underpar start {}` makes your solution.cpp.", level.id)},
                  ExitStatus::kUsage);
  }
  const auto file = solution.value_or(own);
  if (const auto playable = check_playable(file); !playable) {
    return refuse(console, playable.error(), ExitStatus::kUsage);
  }
  return Tee{.level = &level, .solution = file, .trial = trial};
}

Result<Record> play(Game& game, const Console& console, const Tee& tee, const RunOptions& options,
                    std::stop_token stop) {
  RoundRequest request{
      .level = *tee.level, .solution = tee.solution, .seed = options.seed, .keep = !tee.trial};
  request.when_calm = options.when_calm;
  request.budget = options.budget.value_or(request.budget);
  ProgressLine line{console.err, console.err_terminal, options.json};
  return game.play(request, [&line](const Progress& progress) { line.show(progress); }, std::move(stop));
}

ExitStatus tell(const Game& game, const Console& console, const Tee& tee, const RunOptions& options,
                const Standing& before, const Result<Record>& played) {
  if (!played) {
    console.tell(played.error());
    if (options.json) {
      console.out << failure_json(tee.level->id, played.error()) << '\n' << std::flush;
    }
    return ExitStatus::kInternalError;
  }
  if (options.json) {
    console.out << round_json(*played) << '\n' << std::flush;
  } else {
    const auto around = surroundings_of(game, tee, *played, before, options.at_least);
    console.out << round_text(*played, *tee.level, around, console.out_terminal) << std::flush;
  }
  return exit_status_of(played->verdict, tee.level->lines, options.at_least);
}

}  // namespace underpar::cli
