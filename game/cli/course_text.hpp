#pragma once
#include <span>
#include <string>

#include "game/cli/game.hpp"

namespace underpar::cli {

/// All holes by chapter: score, what is open, what opens the rest.
[[nodiscard]] std::string course_text(const std::string& title, std::span<const HoleView> holes,
                                      const Terminal& terminal);

/// The score card: par, score as a golfer marks it, ratio, totals, and what the marks mean.
[[nodiscard]] std::string card_text(const std::string& title, std::span<const HoleView> holes,
                                    const Terminal& terminal);

/// "2 of 4 holes played, 1 under par."
[[nodiscard]] std::string tally_text(std::span<const HoleView> holes);

/// The read placed on a level, and its rounds, newest first.
[[nodiscard]] std::string history_text(const Level& level, const LevelStanding& standing,
                                       std::span<const HistoryEntry> entries, const Terminal& terminal);

}  // namespace underpar::cli
