#pragma once
#include <imgui.h>

#include <span>
#include <string>
#include <vector>

#include "engine/model/versus.hpp"
#include "game/widgets/look.hpp"

namespace underpar::ui {

/// Two lines that stand beside each other; nullptr: nothing on that side.
struct DiffRow {
  const DiffLine* first = nullptr;
  const DiffLine* second = nullptr;
};

/// What was taken out stands beside what came in its place. Borrows the lines.
[[nodiscard]] std::vector<DiffRow> side_by_side(std::span<const DiffLine> diff);

/// Both texts side by side with line numbers; changed lines carry − and +, and a ground of their own. Lines
/// that are too long are cut with "…" and whole in their tooltip. As high as it needs to be.
void diff_view(const Frame& frame, std::span<const DiffLine> diff);

}  // namespace underpar::ui
