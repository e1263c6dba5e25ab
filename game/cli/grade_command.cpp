#include "engine/classroom/exports.hpp"
#include "game/cli/class_commands.hpp"
#include "game/cli/run_result.hpp"
#include "game/cli/solution_file.hpp"

namespace underpar::cli {

ExitStatus grade_file(Game& game, const Console& console, const ClassLine& line, std::stop_token stop) {
  const auto level = find_level(game, console, line.level_id);
  if (!level) {
    return level.error();
  }
  if (const auto playable = check_playable(line.file); !playable) {
    console.tell(playable.error());
    return ExitStatus::kUsage;
  }
  const auto record =
      game.play({.level = **level, .solution = line.file, .keep = false}, [](const Progress&) {}, stop);
  if (!record || record->verdict.outcome == Outcome::kCancelled) {
    console.tell(record ? Failure{.what = "The round was cancelled.", .hint = "Grade it again."}
                        : record.error());
    return record ? ExitStatus::kInterrupted : ExitStatus::kInternalError;
  }
  const auto run = run_result(*record, **level);
  console.out << (line.format == GradeFormat::kGradescope
                      ? classroom::gradescope_json(run, line.points, record->timings.total)
                      : classroom::coderunner_json(run));
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
