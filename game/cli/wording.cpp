#include "game/cli/wording.hpp"

#include <fmt/format.h>

#include "game/cli/layout.hpp"

namespace underpar::cli {

std::string duration_text(std::chrono::milliseconds duration) {
  const auto ms = duration.count();
  if (ms < 1'000) {
    return fmt::format("{} ms", ms);
  }
  if (ms < 60'000) {
    return fmt::format("{:.1f} s", static_cast<double>(ms) / 1e3);
  }
  return fmt::format("{} min {} s", ms / 60'000, ms / 1'000 % 60);
}

std::string call_time_text(double ms) {
  if (ms >= 1'000) {
    return fmt::format("{:.2f} s", ms / 1e3);
  }
  return fmt::format("{:.{}f} ms", ms, ms < 1 ? 3 : ms < 10 ? 2 : ms < 100 ? 1 : 0);
}

std::string ratio_text(double ratio) {
  return fmt::format("{:.{}f}", ratio, ratio < 0.1 ? 3 : ratio < 10 ? 2 : ratio < 100 ? 1 : 0);
}

std::string counted(long long count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

Ink ink_of(const Verdict& verdict) {
  if (!verdict.has_score()) {
    return verdict.outcome == Outcome::kCancelled ? Ink::kWarning : Ink::kBad;
  }
  return verdict.strokes < 0 ? Ink::kGood : verdict.strokes == 0 ? Ink::kGold : Ink::kWarning;
}

std::string score_mark(int hole_par, int strokes_over_par) {
  const int score = hole_par + strokes_over_par;
  switch (strokes_over_par) {
    case 0:
      return fmt::to_string(score);
    case kBirdie:
      return fmt::format("({})", score);
    case kBogey:
      return fmt::format("[{}]", score);
    default:
      return fmt::format(strokes_over_par < 0 ? fmt::runtime("(({}))") : fmt::runtime("[[{}]]"), score);
  }
}

std::string failure_text(const Failure& failure, const Terminal& terminal) {
  std::string text = inked(terminal, Ink::kBad, wrapped(failure.what, prose_width(terminal))) + '\n';
  if (!failure.hint.empty()) {
    text += wrapped(failure.hint, prose_width(terminal)) + '\n';
  }
  return text;
}

}  // namespace underpar::cli
