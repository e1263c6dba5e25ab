#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "engine/base/result.hpp"
#include "engine/model/record.hpp"

namespace underpar::cli {

/// One round as the JSON object that docs/cli.md describes, on one line, without a line feed. What does not
/// apply is null; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string round_json(const Record& record);

/// What a program takes beside time, as in that object; null when it is not known.
[[nodiscard]] nlohmann::ordered_json resources_json(const std::optional<Resources>& use);

/// The same object for a round that could not be played at all: outcome "internal_error".
[[nodiscard]] std::string failure_json(const std::string& level_id, const Failure& failure);

}  // namespace underpar::cli
