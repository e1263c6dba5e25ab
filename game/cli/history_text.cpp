#include <fmt/format.h>

#include "engine/model/prediction.hpp"
#include "game/cli/course_text.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/review_commands.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

std::vector<std::string> row_of(const HistoryEntry& entry, const Terminal& terminal) {
  const Verdict verdict{.outcome = entry.outcome, .strokes = entry.strokes};
  const bool scored = verdict.has_score();
  // The first sentence says it; the rest would not fit beside the figures.
  std::string said = entry.message.substr(0, entry.message.find('\n'));
  return {fmt::to_string(entry.id),
          local_time_text(entry.played_at),
          inked(terminal, ink_of(verdict), headline(verdict)),
          scored ? ratio_text(entry.ratio) : "–",
          scored ? fmt::format("{}–{}", ratio_text(entry.ratio_low), ratio_text(entry.ratio_high)) : "",
          entry.second_goal && entry.second_goal->reached() ? "ribbon" : "",
          std::move(said)};
}

/// What other players wrote under the cards of these rounds.
std::string marks_text(std::span<const HistoryEntry> entries, const Terminal& terminal) {
  std::string text;
  for (const auto& entry : entries) {
    for (const auto& signature : entry.signatures) {
      text += fmt::format("\nRound {}. {}", entry.id, signature_view(signature, terminal));
    }
  }
  return text;
}

}  // namespace

std::string history_text(const Level& level, const LevelStanding& standing,
                         std::span<const HistoryEntry> entries, const Terminal& terminal) {
  std::string read;
  if (standing.prediction) {
    read =
        wrapped(prediction_text(*standing.prediction, standing.best_speedup), prose_width(terminal)) + '\n';
  }
  if (entries.empty()) {
    return read + fmt::format("You have not played {} yet.\n", level.title);
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& entry : entries) {
    rows.push_back(row_of(entry, terminal));
  }
  const std::string lines = inked(terminal, Ink::kStrong, level.title) + "\n" + read + "\n" +
                            table({{"Round", Align::kRight},
                                   {"When", Align::kLeft},
                                   {"Score", Align::kLeft},
                                   {"Ratio", Align::kRight},
                                   {"Between", Align::kLeft},
                                   {"", Align::kLeft},
                                   {"", Align::kLeft}},
                                  rows, terminal);
  return lines + marks_text(entries, terminal);
}

}  // namespace underpar::cli
