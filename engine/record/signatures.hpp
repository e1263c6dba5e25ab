#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/model/record.hpp"

namespace underpar::record {

// What other players wrote under the cards of rounds. These functions throw SQLite::Exception.

/// Keeps a signature of a round; false when its marks were there already.
[[nodiscard]] bool insert_signature(SQLite::Database& database, std::int64_t attempt_id,
                                    const Signature& signature, std::int64_t taken_at_ms);

/// Fills in the signatures of these rounds, which are all of one level.
void add_signatures(const SQLite::Database& database, const std::string& level_id,
                    std::span<HistoryEntry> entries);

/// The levels of which one round has kRibbonPoints for readability from kRibbonMarkers markers.
[[nodiscard]] std::vector<std::string> readable_levels(const SQLite::Database& database);

}  // namespace underpar::record
