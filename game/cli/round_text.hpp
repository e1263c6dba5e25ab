#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/model/level.hpp"
#include "engine/model/record.hpp"
#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// What a round's text says beside the round itself.
struct RoundSurroundings {
  bool trial = false;                  ///< it was not put on the score card
  int asked_strokes = kPar;            ///< relative to par
  std::string comment;                 ///< the author's
  std::optional<double> best_speedup;  ///< over the reference, of the best round so far
  std::vector<std::string> opened;     ///< titles of levels that this round opened
  std::string next;                    ///< a sentence: what to type now; may be empty
};

/// One played round for a person: verdict, ratio with interval, times, what is wrong and where.
[[nodiscard]] std::string round_text(const Record& record, const Level& level,
                                     const RoundSurroundings& surroundings, const Terminal& terminal);

/// The compiler's messages, errors first, each with its place (in `file` when it is about the player's own
/// text) and the line it is about. At most `most`; says how many more there are.
[[nodiscard]] std::string diagnostics_text(const Record& record, const Terminal& terminal, int most = 8);

/// The command that plays the round again on the same inputs.
[[nodiscard]] std::string replay_command(const Record& record, bool trial);

}  // namespace underpar::cli
