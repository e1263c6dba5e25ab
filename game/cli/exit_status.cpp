#include "game/cli/exit_status.hpp"

namespace underpar::cli {
namespace {

ExitStatus status_of_score(const Verdict& verdict, const ScoreLines& lines, int asked_strokes) {
  if (verdict.strokes <= asked_strokes) {
    return ExitStatus::kReached;  // strokes count from the unlucky end, so this is certain
  }
  const double asked_line = lines.rising().at(static_cast<std::size_t>(asked_strokes - kAlbatross));
  // A score that a second goal has worsened lies beyond the line its whole interval reached.
  const bool inside = verdict.ratio_low <= asked_line && asked_line < verdict.ratio_high;
  return inside ? ExitStatus::kTooClose : ExitStatus::kNotReached;
}

}  // namespace

ExitStatus exit_status_of(const Verdict& verdict, const ScoreLines& lines, int asked_strokes) {
  switch (verdict.outcome) {
    case Outcome::kScored:
    case Outcome::kTooClose:
      return status_of_score(verdict, lines, asked_strokes);
    case Outcome::kWrongAnswer:
      return ExitStatus::kWrongAnswer;
    case Outcome::kCompileError:
      return ExitStatus::kCompileError;
    case Outcome::kCrashed:
    case Outcome::kTimeLimit:
    case Outcome::kMemoryLimit:
    case Outcome::kOutputLimit:
    case Outcome::kRuleBroken:
      return ExitStatus::kEndedEarly;
    case Outcome::kCancelled:
      return ExitStatus::kInterrupted;
    case Outcome::kInternalError:
      break;
  }
  return ExitStatus::kInternalError;
}

}  // namespace underpar::cli
