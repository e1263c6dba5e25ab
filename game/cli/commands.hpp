#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/notebook/export.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

// The commands of `underpar`, one function and one file each. They write to the console and return what the
// shell is told.

/// `underpar course`: all holes and what the player has reached.
[[nodiscard]] ExitStatus show_course(const Game& game, const Console& console);

/// `underpar start LEVEL`: the lesson, the player's file (made from the reference when there is none), what
/// to do next. Of a locked level: what opens it.
[[nodiscard]] ExitStatus start_level(const Game& game, const Console& console, const std::string& level_id);

struct RunOptions {
  std::string level_id;
  std::optional<std::filesystem::path> solution;  ///< none: the player's own file
  std::optional<std::uint64_t> seed;
  std::optional<std::chrono::milliseconds> budget;
  int at_least = kPar;     ///< strokes relative to par that give kReached
  bool when_calm = false;  ///< the duel waits until other programs leave room for it
  bool json = false;
};

/// `underpar run LEVEL`: plays one round.
///
/// A file that is not the player's own is played as a trial: it is not recorded, and the level may be locked,
/// so that authors and instructors can try any hole.
[[nodiscard]] ExitStatus run_level(Game& game, const Console& console, const RunOptions& options,
                                   std::stop_token stop);

/// `underpar watch LEVEL`: plays a round now and after every save, until `stop`. A save during a round begins
/// it anew.
[[nodiscard]] ExitStatus watch_level(Game& game, const Console& console, const std::string& level_id,
                                     std::stop_token stop);

/// `underpar hint LEVEL`: all hints taken so far and one more.
[[nodiscard]] ExitStatus give_hint(Game& game, const Console& console, const std::string& level_id);

/// `underpar predict LEVEL`: places a read before the first edit; without one, shows what was placed.
[[nodiscard]] ExitStatus predict_level(Game& game, const Console& console, const std::string& level_id,
                                       const std::optional<Prediction>& prediction);

/// `underpar chapter ID`: its opening page, and what opens it.
[[nodiscard]] ExitStatus show_chapter(const Game& game, const Console& console,
                                      const std::string& chapter_id);

/// `underpar card`: the score card.
[[nodiscard]] ExitStatus show_card(const Game& game, const Console& console);

/// `underpar history LEVEL`: the newest rounds.
[[nodiscard]] ExitStatus show_history(const Game& game, const Console& console, const std::string& level_id,
                                      int limit);

struct ExportOptions {
  Document document = Document::kCard;
  DocumentForm form = DocumentForm::kMarkdown;
  std::filesystem::path file;  ///< empty: the output stream
};

/// `underpar export card|notebook`.
[[nodiscard]] ExitStatus export_book(const Game& game, const Console& console, const ExportOptions& options);

/// `underpar reset LEVEL`: puts the reference back and keeps the old text. Asks first where somebody can be
/// asked, unless `sure`.
[[nodiscard]] ExitStatus reset_level(const Game& game, const Console& console, const std::string& level_id,
                                     bool sure);

/// The terminal game without arguments: the course; on a first start a demonstration round before it.
[[nodiscard]] ExitStatus welcome(Game& game, const Console& console, std::stop_token stop);

}  // namespace underpar::cli
