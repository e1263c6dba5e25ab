#pragma once
#include <vector>

#include "engine/course/course.hpp"

namespace underpar {

/// What the chapter's gate says. `before` is the chapter that it looks at.
[[nodiscard]] Access pass_gate(const ChapterGate& gate, const Chapter& before,
                               const std::vector<Level>& levels, const Standing& standing);

}  // namespace underpar
