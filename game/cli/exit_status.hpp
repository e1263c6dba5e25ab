#pragma once
#include "engine/model/record.hpp"
#include "engine/model/score_lines.hpp"

namespace underpar::cli {

/// What the program tells the shell. 64 and 70 are those of sysexits.h, 130 is the shells' own for Ctrl-C.
enum class ExitStatus : int {
  kReached = 0,     ///< the asked line was reached; of other commands: done
  kNotReached = 1,  ///< played, but over the asked line; the level is locked; not playable (doctor)
  kTooClose = 2,    ///< the asked line lies inside the interval: on the lip, or too close to call
  kWrongAnswer = 3,
  kCompileError = 4,
  kEndedEarly = 5,      ///< crashed, over a limit, or against a rule
  kUsage = 64,          ///< asked for something that is not there or makes no sense
  kInternalError = 70,  ///< could not be played, and the player cannot help it
  kInterrupted = 130,   ///< Ctrl-C
};

/// The status of a played round when at most `asked_strokes` (relative to par) were asked for.
[[nodiscard]] ExitStatus exit_status_of(const Verdict& verdict, const ScoreLines& lines, int asked_strokes);

}  // namespace underpar::cli
