#pragma once
#include <stop_token>

#include "game/cli/commands.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

/// A level that may be played, and the file to play it with.
struct Tee {
  const Level* level = nullptr;
  std::filesystem::path solution;
  bool trial = false;  ///< not the player's own file: not recorded, may be locked
};

/// Finds level and file and makes sure that both can be played. On failure the console was told why.
[[nodiscard]] std::expected<Tee, ExitStatus> tee_up(const Game& game, const Console& console,
                                                    const std::string& level_id,
                                                    const std::optional<std::filesystem::path>& solution);

/// Plays one round, with its progress on the error stream.
[[nodiscard]] Result<Record> play(Game& game, const Console& console, const Tee& tee,
                                  const RunOptions& options, std::stop_token stop);

/// Writes what came of a round, as text or as JSON; `before` is what the player had reached before it.
[[nodiscard]] ExitStatus tell(const Game& game, const Console& console, const Tee& tee,
                              const RunOptions& options, const Standing& before,
                              const Result<Record>& played);

/// Titles of the levels that `after` opens and `before` did not.
[[nodiscard]] std::vector<std::string> newly_open(const Course& course, const Standing& before,
                                                  const Standing& after);

}  // namespace underpar::cli
