#pragma once
#include <filesystem>
#include <string>

#include "game/classroom/service.hpp"

namespace underpar::classroom {

/// What the shell is told; the numbers are those of `underpar`.
enum class Status : int { kDone = 0, kUsage = 64, kFailed = 70 };

[[nodiscard]] Moment now();

/// Says on standard error what went wrong.
[[nodiscard]] Status tell(const Failure& failure);

// What is done to a class while it is served, or between. Each says on standard output what it did.

/// Copies the class to `file`, which must not exist.
[[nodiscard]] Status back_up(Database& database, const std::filesystem::path& file);
/// Puts a backup in place of nothing: a store that exists is never replaced. The backup is only read; the
/// copy is brought to this version and looked at before it is put in its place.
[[nodiscard]] Status restore(const std::filesystem::path& backup, const std::string& store);
/// Whether the store holds together, and what waits.
[[nodiscard]] Status examine(Database& database);
/// Drops members who did nothing for so many days, as if they had left.
[[nodiscard]] Status forget(Database& database, int days);
/// Writes the sources of a level to `folder` for tools against plagiarism. The folder must be new or empty:
/// of an older one, sources would stay that members took along since.
[[nodiscard]] Status write_sources(Service& service, const std::string& level_id,
                                   const std::filesystem::path& folder);

}  // namespace underpar::classroom
