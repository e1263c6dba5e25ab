#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/classroom/answer.hpp"

namespace underpar::classroom {

using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

/// One row of an answer; columns count from 0. Asking for another type than the column's is our own mistake.
class Row {
 public:
  explicit Row(std::vector<Value> values) : values_{std::move(values)} {}
  [[nodiscard]] const Value& value(std::size_t column) const { return values_.at(column); }
  [[nodiscard]] bool is_null(std::size_t column) const { return values_.at(column).index() == 0; }
  [[nodiscard]] std::int64_t integer(std::size_t column) const {
    return std::get<std::int64_t>(values_.at(column));
  }
  [[nodiscard]] double real(std::size_t column) const { return std::get<double>(values_.at(column)); }
  [[nodiscard]] const std::string& text(std::size_t column) const {
    return std::get<std::string>(values_.at(column));
  }

 private:
  std::vector<Value> values_;
};
using Rows = std::vector<Row>;

/// A transaction that is under way. Used on the thread that runs it, and gone with it.
class Session {
 public:
  Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  virtual ~Session() = default;

  /// Runs one statement of the SQL that both back ends understand; parameters are $1, $2, …
  /// Throws what the back end throws; write() and read() turn that into a refusal.
  virtual Rows run(const std::string& sql, const std::vector<Value>& parameters = {}) = 0;

  /// What follows a SELECT whose rows nobody else may change meanwhile; empty where only one can write.
  [[nodiscard]] virtual std::string_view lock() const = 0;
  /// The same, leaving out rows that somebody else holds.
  [[nodiscard]] virtual std::string_view lock_free_ones() const = 0;
};

using Work = std::function<Answer<void>(Session&)>;

/// Where a class is kept: one of two back ends that pass the same tests. Safe to call from any thread.
class Database {
 public:
  Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  virtual ~Database() = default;

  /// Runs `work` as one transaction and returns once it is on disk, also after power loss. Nothing of it
  /// stays when it refuses or the back end fails. May run `work` again after a conflict.
  [[nodiscard]] virtual Answer<void> write(const Work& work) = 0;

  /// Runs `work` on one consistent moment; it must not change anything.
  [[nodiscard]] virtual Answer<void> read(const Work& work) = 0;

  /// A copy of the whole class in `file`, which must not exist, while others go on working.
  [[nodiscard]] virtual Answer<void> back_up(const std::filesystem::path& file) = 0;

  /// Whether the stored bytes hold together: "ok", or what is wrong.
  [[nodiscard]] virtual Answer<std::string> check() = 0;
};

/// The embedded back end: one SQLite file (WAL, synchronous FULL), one thread that writes. What waits while a
/// commit is under way shares the next one. Makes the file when missing, and migrates an older one after
/// copying it to `<file>.v<old>.bak`. Several programs may have it open at once.
[[nodiscard]] Answer<std::unique_ptr<Database>> open_sqlite(const std::filesystem::path& file);

/// A PostgreSQL database, by its address ("postgresql://user@host:port/name"). Several servers may share it.
/// At most `connections` of this process at a time.
[[nodiscard]] Answer<std::unique_ptr<Database>> open_postgresql(const std::string& url,
                                                                std::size_t connections = 16);

/// By the look of `store`: an address of PostgreSQL, or else a file.
[[nodiscard]] Answer<std::unique_ptr<Database>> open_store(const std::string& store);

/// write() and read() with a value: what `work` returns, once it holds.
template <class T>
[[nodiscard]] Answer<T> write(Database& database, const std::function<Answer<T>(Session&)>& work) {
  Answer<T> answer = refuse(Refusal::kUnavailable, "Nothing was written.");
  const auto done = database.write([&](Session& session) -> Answer<void> {
    answer = work(session);
    return answer ? Answer<void>{} : std::unexpected(answer.error());
  });
  return done ? std::move(answer) : std::unexpected(done.error());
}

template <class T>
[[nodiscard]] Answer<T> read(Database& database, const std::function<Answer<T>(Session&)>& work) {
  Answer<T> answer = refuse(Refusal::kUnavailable, "Nothing was read.");
  const auto done = database.read([&](Session& session) -> Answer<void> {
    answer = work(session);
    return answer ? Answer<void>{} : std::unexpected(answer.error());
  });
  return done ? std::move(answer) : std::unexpected(done.error());
}

}  // namespace underpar::classroom
