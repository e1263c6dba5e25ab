#pragma once
#include <expected>
#include <functional>
#include <istream>
#include <ostream>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/paths.hpp"
#include "engine/course/course.hpp"
#include "engine/record/record_book.hpp"
#include "engine/round/round.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// The three standard streams and what each can show.
struct Console {
  std::ostream& out;
  std::ostream& err;
  std::istream& in;
  Terminal out_terminal;
  Terminal err_terminal;
  bool in_is_terminal = false;  ///< somebody can be asked

  /// The sentences of a failure on the error stream.
  void tell(const Failure& failure) const;
};

/// Plays one round with the stages of this game; play_round() for real.
using Play = std::function<Result<Record>(const RoundRequest&, const OnProgress&, std::stop_token)>;

/// What the commands work on. main builds it and hands it down; it belongs to one thread, and so does what
/// `play` does.
struct Game {
  Paths paths;
  Course course;
  RecordBook book;
  Play play;
  std::string pack;          ///< the name of the pack that is played; empty: the built-in course
  bool first_start = false;  ///< there was no record before
};

/// Says that there is no such level, and which ones look like it.
[[nodiscard]] Failure unknown_level(const Course& course, const std::string& level_id);

/// The level with this id. Else the console was told which others there are, or why it is broken.
[[nodiscard]] std::expected<const Level*, ExitStatus> find_level(const Game& game, const Console& console,
                                                                 const std::string& level_id);

/// The same for a level that must be open; else the console was told what opens it.
[[nodiscard]] std::expected<const Level*, ExitStatus> find_open_level(const Game& game,
                                                                      const Console& console,
                                                                      const Standing& standing,
                                                                      const std::string& level_id);

/// One hole of the course as lists show it.
struct HoleView {
  int number = 1;  ///< from 1, in order of play
  const Level* level = nullptr;
  const Chapter* chapter = nullptr;
  Access chapter_access;
  Access access;
  LevelStanding standing;
  bool next = false;  ///< the one to play now
};

/// The course in order of play, with what the player has reached. Valid while `course` lives.
[[nodiscard]] std::vector<HoleView> holes_of(const Course& course, const Standing& standing);

/// "underpar start x" or, when the player has a file for it already, "underpar run x".
[[nodiscard]] std::string next_command(const Game& game, const Level& level);

}  // namespace underpar::cli
