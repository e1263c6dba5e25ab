#pragma once
#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/base/paths.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

enum class ClassCommand { kJoin, kLeave, kStatus, kSubmit, kBoard, kWorker, kGrade };

enum class GradeFormat { kGradescope, kCodeRunner };

/// What was asked of a class, understood as far as words go.
struct ClassLine {
  ClassCommand command = ClassCommand::kStatus;
  std::string address;             ///< of kJoin and kWorker: "http://host:port"
  std::string code;                ///< of kJoin
  std::string nick;                ///< of kJoin
  std::string level_id;            ///< of kSubmit, kGrade; of kBoard it may be empty
  std::string token;               ///< of kWorker
  std::string name;                ///< of kWorker; empty: that of the machine
  std::string node;                ///< of kWorker, its node class; empty: the machine's fingerprint
  bool drain = false;              ///< of kWorker: end when nothing waits
  std::optional<int> max_minutes;  ///< of kWorker: begin no run after so many
  std::optional<int> slurm_nodes;  ///< of kWorker: have Slurm run so many instead
  std::string partition;           ///< of Slurm; empty: its default
  std::filesystem::path file;      ///< of kGrade
  GradeFormat format = GradeFormat::kGradescope;
  double points = 100;  ///< of kGrade
};

/// `underpar class join|leave|status`, `underpar submit LEVEL`, `underpar board [LEVEL]`: what a member does.
/// A submission is kept on disk first and sent with a key of its own: what a class could not take now goes
/// with the next command that reaches it, and never twice.
[[nodiscard]] ExitStatus attend_class(const Paths& paths, const Console& console, const ClassLine& line);

/// `underpar worker`: measures what a class waits for, one run at a time, until `stop`; then the run under
/// way is finished. Before the first run and after each twentieth, par is measured against itself; where that
/// is not level, the machine takes itself out.
[[nodiscard]] ExitStatus work_for_class(Game& game, const Console& console, const ClassLine& line,
                                        std::stop_token stop);

/// `underpar worker --slurm NODES`: measures nothing itself, but keeps draining workers submitted to Slurm,
/// each on a node of its own, as many as runs wait and at most NODES. Ends with `stop`, or with --drain once
/// nothing waits and no worker is left.
[[nodiscard]] ExitStatus feed_slurm(const Paths& paths, const Console& console, const ClassLine& line,
                                    const std::stop_token& stop);

/// Waits, unless `stop` comes first.
void pause(const std::stop_token& stop, std::chrono::milliseconds time);

/// `underpar grade LEVEL FILE`: plays a file once and prints the result as a grader wants it. The exit status
/// only says whether it could be played.
[[nodiscard]] ExitStatus grade_file(Game& game, const Console& console, const ClassLine& line,
                                    std::stop_token stop);

}  // namespace underpar::cli
