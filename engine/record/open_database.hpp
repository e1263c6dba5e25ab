#pragma once
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Savepoint.h>

#include <filesystem>
#include <span>
#include <string_view>

#include "engine/base/result.hpp"

namespace underpar::record {

/// Opens the database for reading and writing, makes it when missing, and brings it to the version of the
/// last of `migrations`. An older one is first copied to `<file>.v<old>.bak` (or `.v<old>.2.bak`, …: a copy
/// is never replaced). Several programs may do so at the same moment.
///
/// Fails, and leaves the file as it was, when it is of a newer version or something else than a record book.
[[nodiscard]] Result<SQLite::Database> open_database(const std::filesystem::path& file,
                                                     std::span<const std::string_view> migrations);

/// What went wrong with the record book in `file`, for a person. `doing` completes "… could not be":
/// "opened", "written", "read".
[[nodiscard]] Failure failure_of(const SQLite::Exception& error, const std::filesystem::path& file,
                                 std::string_view doing);

}  // namespace underpar::record
