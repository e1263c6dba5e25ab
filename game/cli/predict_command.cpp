#include <fmt/format.h>

#include "engine/model/prediction.hpp"
#include "engine/record/place_prediction.hpp"
#include "game/cli/commands.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

constexpr const char* kComparedWith =
    "The factor is compared with your best round: no more than 1.5 times off, it earns 2 points. What line "
    "and "
    "share earn tells a profile of the reference: underpar profile {} --reference";

}  // namespace

ExitStatus predict_level(Game& game, const Console& console, const std::string& level_id,
                         const std::optional<Prediction>& prediction) {
  auto standing = game.book.standing();
  if (!standing) {
    console.tell(standing.error());
    return ExitStatus::kInternalError;
  }
  const auto found = find_open_level(game, console, *standing, level_id);
  if (!found) {
    return found.error();
  }
  const Level& level = **found;
  if (prediction) {
    if (auto placed = place_prediction(game.book, level, game.paths.solution(level_id), *prediction);
        !placed) {
      console.tell(placed.error());
      return ExitStatus::kNotReached;
    }
    standing = game.book.standing();
  }
  const LevelStanding reached = standing ? standing->of(level_id) : LevelStanding{};
  const int width = prose_width(console.out_terminal);
  if (!reached.prediction) {
    console.out << wrapped(
                       fmt::format("You have placed no read of {}. Before your first edit: underpar predict "
                                   "{} --line N --share PERCENT --factor F",
                                   level.title, level_id),
                       width)
                << '\n';
    return ExitStatus::kReached;
  }
  console.out << wrapped(prediction_text(*reached.prediction, reached.best_speedup), width) << '\n'
              << wrapped(fmt::format(kComparedWith, level_id), width) << '\n';
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
