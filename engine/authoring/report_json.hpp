#pragma once
#include <nlohmann/json.hpp>
#include <optional>

#include "engine/authoring/report.hpp"

namespace underpar {

/// A report as `underpar level check --json` prints it (docs/cli.md), and as it is kept between runs.
[[nodiscard]] nlohmann::ordered_json report_json(const LevelReport& report);

/// "what" and "hint" of each.
[[nodiscard]] nlohmann::ordered_json flaws_json(const std::vector<Failure>& flaws);

/// Nothing when it is no report.
[[nodiscard]] std::optional<LevelReport> report_from_json(const nlohmann::ordered_json& object);

}  // namespace underpar
