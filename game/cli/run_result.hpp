#pragma once
#include <string>

#include "engine/classroom/nouns.hpp"
#include "engine/model/level.hpp"
#include "engine/model/record.hpp"

namespace underpar::cli {

/// A played round as a class keeps it.
[[nodiscard]] classroom::RunResult run_result(const Record& record, const Level& level);

}  // namespace underpar::cli
