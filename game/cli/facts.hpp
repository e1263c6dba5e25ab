#pragma once
#include "engine/course/course.hpp"
#include "engine/model/record.hpp"
#include "engine/record/record_book.hpp"

namespace underpar::cli {

/// What a level's `comment` gets to know about a round beside its verdict.
[[nodiscard]] Facts facts_of(const Record& record, const LevelStanding& standing);

/// What a level's `hint` gets to know: the last round, if there was one. `source` is what was played then.
[[nodiscard]] Facts facts_of(const HistoryEntry* last, const LevelStanding& standing);

}  // namespace underpar::cli
