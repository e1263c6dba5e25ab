#include "game/cli/commands.hpp"
#include "game/cli/round_play.hpp"

namespace underpar::cli {

ExitStatus run_level(Game& game, const Console& console, const RunOptions& options, std::stop_token stop) {
  const auto tee = tee_up(game, console, options.level_id, options.solution);
  if (!tee) {
    return tee.error();
  }
  const auto before = game.book.standing().value_or(Standing{});
  return tell(game, console, *tee, options, before, play(game, console, *tee, options, std::move(stop)));
}

}  // namespace underpar::cli
