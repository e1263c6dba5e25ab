#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/classroom/database.hpp"

namespace underpar::classroom {

/// The steps from an empty database to the class of today, in the SQL that both back ends understand; only
/// "IDENTITY" stands for what each calls a number that counts up by itself. A step that was released is never
/// changed again; a new one is added.
[[nodiscard]] std::span<const std::string_view> migrations();

/// Which step the database has reached: 0 for an empty one.
[[nodiscard]] std::int64_t schema_version(Session& session, bool has_tables);

/// Runs the steps after `version`. `identity` replaces "IDENTITY". Refuses a database of a newer Underpar.
[[nodiscard]] Answer<void> migrate(Session& session, std::int64_t version, std::string_view identity);

}  // namespace underpar::classroom
