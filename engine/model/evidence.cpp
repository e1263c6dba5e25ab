#include "engine/model/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/score_lines.hpp"

namespace underpar {

Evidence evidence_in(std::span<const LevelStanding> levels) {
  Evidence evidence;
  for (const LevelStanding& level : levels) {
    evidence.pars += level.best_strokes && *level.best_strokes <= kPar ? 1 : 0;
    const bool right = level.prediction &&
                       score_prediction(*level.prediction, level.best_speedup).factor_points == kFactorPoints;
    evidence.right_reads += right ? 1 : 0;
  }
  return evidence;
}

std::string evidence_text(const Claim& claim, const Evidence& evidence) {
  std::string text;
  const auto add = [&text](int shown, int asked, const char* what) {
    if (asked > 0) {
      text += fmt::format("{}{} of {} {}{}", text.empty() ? "" : ", ", std::min(shown, asked), asked, what,
                          asked == 1 ? "" : "s");
    }
  };
  add(evidence.pars, claim.pars, "par");
  add(evidence.right_reads, claim.right_reads, "right read");
  return text;
}

}  // namespace underpar
