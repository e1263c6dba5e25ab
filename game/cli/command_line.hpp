#pragma once
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "game/cli/class_commands.hpp"
#include "game/cli/commands.hpp"
#include "game/cli/insight_commands.hpp"
#include "game/cli/level_commands.hpp"
#include "game/cli/review_commands.hpp"
#include "game/cli/sandbox_command.hpp"

namespace underpar::cli {

enum class Command {
  kNone,
  kCourse,
  kStart,
  kRun,
  kWatch,
  kHint,
  kPredict,
  kChapter,
  kInsight,
  kCard,
  kHistory,
  kExport,
  kReview,
  kReset,
  kDoctor,
  kSandbox,
  kLevel,
  kClass
};

/// What the player asked for, understood and checked as far as words go.
struct CommandLine {
  Command command = Command::kNone;
  std::string level_id;                  ///< of the commands that take one
  std::string chapter_id;                ///< of kChapter
  std::optional<Prediction> prediction;  ///< of kPredict; none: shows what was placed
  RunOptions run;                        ///< of kRun
  InsightLine insight;                   ///< of kInsight
  bool sure = false;                     ///< of kReset
  int limit = 20;                        ///< of kHistory
  ExportOptions exported;                ///< of kExport
  ReviewLine review;                     ///< of kReview
  SandboxOptions sandbox;                ///< of kSandbox
  LevelLine level;                       ///< of kLevel
  ClassLine classroom;                   ///< of kClass
  std::optional<std::string> pack;       ///< the course (see take_pack); none: the built-in one
};

/// The command line answered itself: help, version, or a mistake in it.
struct Answered {
  ExitStatus status = ExitStatus::kReached;
  std::string out;  ///< for the output stream
  Failure mistake;  ///< when status is kUsage
};

/// Reads the arguments (without the program's name).
[[nodiscard]] std::variant<CommandLine, Answered> read_command_line(std::vector<std::string> arguments);

/// Whether a command asks why a program is fast or slow: profile, count, scaling, eject.
[[nodiscard]] bool asks_why(std::string_view word);
/// Reads the arguments of such a command, its word first.
[[nodiscard]] std::variant<CommandLine, Answered> read_insight_line(std::vector<std::string> arguments);

/// The same of what follows `underpar level`.
[[nodiscard]] std::variant<CommandLine, Answered> read_level_line(std::vector<std::string> arguments);

/// The same of what follows `underpar export`.
[[nodiscard]] std::variant<CommandLine, Answered> read_export_line(std::vector<std::string> arguments);

/// The same of what follows `underpar review`.
[[nodiscard]] std::variant<CommandLine, Answered> read_review_line(std::vector<std::string> arguments);

/// Whether a command has to do with a class: class, submit, board, worker, grade.
[[nodiscard]] bool is_class_word(std::string_view word);
/// Reads the arguments of such a command, its word first.
[[nodiscard]] std::variant<CommandLine, Answered> read_class_line(std::vector<std::string> arguments);

/// A seed as written: decimal, or hexadecimal after 0x, below 2^64.
[[nodiscard]] Result<std::uint64_t> read_seed(const std::string& text);
/// Milliseconds, 1 to 600000.
[[nodiscard]] Result<std::chrono::milliseconds> read_budget(const std::string& text);
/// A line, a share in percent and a factor as written, of which all or none are there; ranges are not
/// checked.
[[nodiscard]] Result<std::optional<Prediction>> read_prediction(const std::optional<std::string>& line,
                                                                const std::optional<std::string>& share,
                                                                const std::optional<std::string>& factor);
/// Strokes relative to par of a golf term from albatross to triple-bogey.
[[nodiscard]] Result<int> read_term(const std::string& text);

}  // namespace underpar::cli
