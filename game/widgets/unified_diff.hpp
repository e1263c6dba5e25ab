#pragma once
#include <span>

#include "engine/source/diff.hpp"
#include "game/widgets/look.hpp"

namespace underpar::ui {

/// The lines of a difference one below the other, each with a sign as well as a colour, and its numbers in
/// both texts. Scrolls both ways in a box of `size`; only the lines in sight cost anything.
void unified_diff(const Frame& frame, const char* id, std::span<const DiffLine> lines, ImVec2 size);

}  // namespace underpar::ui
