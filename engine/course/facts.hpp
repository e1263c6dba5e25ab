#pragma once
#include "engine/course/course.hpp"
#include "engine/model/record.hpp"

namespace underpar {

/// What a level's functions get to know of what the player reached on it (docs/lua-api.md lists the names).
[[nodiscard]] Facts facts_of(const LevelStanding& standing);

/// What a level's `comment` gets to know of a round beside its verdict, and of the standing.
[[nodiscard]] Facts facts_of(const Record& record, const LevelStanding& standing);

/// What a level's `hint` gets to know: the standing, and the last round, if there was one (else null).
[[nodiscard]] Facts facts_of(const HistoryEntry* last, const LevelStanding& standing);

}  // namespace underpar
