#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "engine/model/resources.hpp"
#include "engine/model/samples.hpp"
#include "engine/model/score_lines.hpp"

namespace underpar {

/// Names as files and JSON spell them: "scored", "wrong_answer", … / "cpu", "wall".
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(ChargedClock clock);
[[nodiscard]] std::optional<Outcome> outcome_named(std::string_view name);
[[nodiscard]] std::optional<ChargedClock> clock_named(std::string_view name);

/// "peak_heap", "allocations", "leaked_bytes", "source_tokens" / "par", "reference", "nothing".
[[nodiscard]] std::string_view name_of(ResourceMetric metric);
[[nodiscard]] std::string_view name_of(Baseline baseline);
[[nodiscard]] std::optional<ResourceMetric> resource_metric_named(std::string_view name);
[[nodiscard]] std::optional<Baseline> baseline_named(std::string_view name);

/// The amount that a metric is about, and as a person reads it: "1.5 MiB of heap", "17 allocations",
/// "0 leaked bytes", "312 tokens".
[[nodiscard]] double amount_of(const Resources& resources, ResourceMetric metric);
[[nodiscard]] std::string amount_text(ResourceMetric metric, double amount);

/// "312 bytes", "1.5 MiB", "17 KiB".
[[nodiscard]] std::string bytes_text(double bytes);

/// The golf term of a score relative to par, -3 … +4: "albatross", "eagle", "birdie", "par", "bogey",
/// "double bogey", "triple bogey", "picked up".
[[nodiscard]] std::string_view golf_term(int strokes);

/// The strokes of a golf term; a hyphen or underscore may stand for the blank.
[[nodiscard]] std::optional<int> strokes_of_term(std::string_view term);

}  // namespace underpar
