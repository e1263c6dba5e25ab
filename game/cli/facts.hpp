#pragma once
#include "engine/course/course.hpp"
#include "engine/record/record_book.hpp"

namespace underpar::cli {

/// What a level's `hint` gets to know: the last round, if there was one.
[[nodiscard]] Facts facts_of(const HistoryEntry* last, const LevelStanding& standing);

}  // namespace underpar::cli
