#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/authoring/report.hpp"
#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// One proved line with what is wrong below it; ends with a line feed.
[[nodiscard]] std::string proof_line_text(const ProofLine& line, const Terminal& terminal);

/// The final table, and a sentence below it.
[[nodiscard]] std::string proof_table(std::span<const LevelReport> reports, const Terminal& terminal);

/// What --json prints; docs/cli.md explains it. `course_flaws` are those of no level in particular.
[[nodiscard]] std::string proof_json(std::span<const LevelReport> reports,
                                     const std::vector<Failure>& course_flaws);

}  // namespace underpar::cli
