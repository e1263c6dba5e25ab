#pragma once
#include <string>

#include "engine/model/level.hpp"
#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// What a learner reads first: title, what is practised, the lesson, the questions before the first swing.
[[nodiscard]] std::string lesson_text(const Level& level, const Terminal& terminal);

}  // namespace underpar::cli
