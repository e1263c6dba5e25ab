#include "engine/record/open_database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <string>
#include <thread>

#include "engine/record/schema.hpp"

namespace underpar::record {
namespace fs = std::filesystem;
namespace {

constexpr int kBusyMs = 10'000;  // the longest an honest other program holds the write lock is one fsync
constexpr std::uintmax_t kSmallestPage = 512;  // bytes; https://www.sqlite.org/fileformat.html, 1.3.2

std::string quoted(const fs::path& file) {
  return file.string();
}

Failure not_a_book(const fs::path& file) {
  return {.what = fmt::format("{} is not a record book of Underpar, or it is damaged.", quoted(file)),
          .hint = "It was left as it is. Move it away to start a new record, or put a copy (*.bak) back."};
}

int number(const SQLite::Database& database, const char* query) {
  SQLite::Statement statement{database, query};
  return statement.executeStep() ? statement.getColumn(0).getInt() : 0;
}

/// The version of the book, after making sure that it is one and that we know its version.
Result<int> version_of(SQLite::Database& database, const fs::path& file, int newest) {
  // All three numbers from one moment: another program may be making the book right now.
  SQLite::Savepoint moment{database, "moment"};
  const int version = number(database, "PRAGMA user_version");
  const bool ours = number(database, "PRAGMA application_id") == kApplicationId;
  const bool empty = version == 0 && number(database, "SELECT count(*) FROM sqlite_schema") == 0;
  moment.release();
  if (!ours && !empty) {
    return std::unexpected(not_a_book(file));
  }
  if (version > newest) {
    return fail(
        fmt::format("{} was written by a newer Underpar (version {} of the record, this one knows {}).",
                    quoted(file), version, newest),
        "Start the newer Underpar, or set XDG_DATA_HOME to another folder.");
  }
  return version;
}

/// Looks without the right to write: closing a read-only connection never folds the log into the file, so a
/// file that is refused stays as it was to the byte.
///
/// Only SQLite may open the file, here and everywhere: closing any other descriptor of it would drop the
/// locks that this process's other connections hold (POSIX advisory locks), and their log would be taken from
/// them.
Result<void> look_inside(const fs::path& file, int newest) {
  std::error_code error;
  if (!fs::exists(file, error) || fs::file_size(file, error) == 0) {
    return {};
  }
  if (fs::is_regular_file(file, error) && fs::file_size(file, error) < kSmallestPage) {
    return std::unexpected(not_a_book(file));  // SQLite would take it for an empty one and write over it
  }
  SQLite::Database database{file.string(), SQLite::OPEN_READONLY, kBusyMs};
  const auto version = version_of(database, file, newest);
  return version ? Result<void>{} : std::unexpected(version.error());
}

/// WAL lets readers go on while one writes. Two programs that make the same book at once may find it locked
/// without SQLite waiting for them, hence the loop.
void switch_to_wal(SQLite::Database& database) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{kBusyMs};
  for (;;) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() > until) {
        throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
  }
}

fs::path backup_name(const fs::path& file, int version) {
  fs::path name = fmt::format("{}.v{}.bak", file.string(), version);
  for (int i = 2; fs::exists(name); ++i) {
    name = fmt::format("{}.v{}.{}.bak", file.string(), version, i);
  }
  return name;
}

/// Copies the book as it was last committed. The caller holds the write lock, so nothing changes meanwhile;
/// the copy appears under its name only when it is whole.
void back_up(const fs::path& file, int version) {
  const fs::path name = backup_name(file, version);
  const fs::path part = name.string() + ".part";
  fs::remove(part);
  {
    SQLite::Database from{file.string(), SQLite::OPEN_READONLY, kBusyMs};
    SQLite::Database copy{part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    SQLite::Backup{copy, from}.executeStep();
  }
  fs::rename(part, name);
}

Result<void> migrate(SQLite::Database& database, const fs::path& file,
                     std::span<const std::string_view> migrations) {
  const int newest = static_cast<int>(migrations.size());
  if (const auto version = version_of(database, file, newest); version && *version == newest) {
    return {};
  }
  SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
  const auto version = version_of(database, file, newest);  // again: another program may have been faster
  if (!version) {
    return std::unexpected(version.error());
  }
  if (*version > 0 && *version < newest) {
    back_up(file, *version);
  }
  for (int step = *version; step < newest; ++step) {
    database.exec(std::string{migrations[static_cast<std::size_t>(step)]});
  }
  database.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, newest));
  transaction.commit();
  return {};
}

}  // namespace

Result<SQLite::Database> open_database(const fs::path& file, std::span<const std::string_view> migrations) {
  std::error_code ignored;  // what matters is whether the file can be opened, below
  if (file.has_parent_path()) {
    fs::create_directories(file.parent_path(), ignored);
  }
  try {
    if (auto seen = look_inside(file, static_cast<int>(migrations.size())); !seen) {
      return std::unexpected(seen.error());
    }
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMs};
    if (::sqlite3_db_readonly(database.getHandle(), "main") == 1) {
      return fail(fmt::format("{} cannot be written.", quoted(file)),
                  "Check who may write to that file and its folder.");
    }
    switch_to_wal(database);
    database.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    if (auto migrated = migrate(database, file, migrations); !migrated) {
      return std::unexpected(migrated.error());
    }
    return database;
  } catch (const SQLite::Exception& error) {
    return std::unexpected(failure_of(error, file, "opened"));
  } catch (const fs::filesystem_error& error) {
    return fail(fmt::format("The copy of {} that is made before an upgrade failed: {}.", quoted(file),
                            error.code().message()),
                "Free some disk space, or check who may write to its folder.");
  }
}

Failure failure_of(const SQLite::Exception& error, const fs::path& file, std::string_view doing) {
  const auto could_not_be = [&](std::string_view why) {
    return fmt::format("{} could not be {}: {}.", quoted(file), doing, why);
  };
  switch (error.getErrorCode()) {
    case SQLITE_FULL:
      return {.what = could_not_be("the disk is full"),
              .hint = "Free some disk space and try again. Everything recorded before is safe."};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {.what = could_not_be("it, or its folder, is closed to this user"),
              .hint = "Check who may write to that folder, or set XDG_DATA_HOME to another one."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {.what = could_not_be("another program has held it for ten seconds"),
              .hint = "Close the other Underpar and try again."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return not_a_book(file);
    case SQLITE_IOERR:
      return {.what = could_not_be("the disk refused"),
              .hint = "Is the disk full, or its limit reached? Everything recorded before is safe."};
    default:
      return {.what = could_not_be(error.what()), .hint = "`underpar doctor` looks at the record book."};
  }
}

}  // namespace underpar::record
