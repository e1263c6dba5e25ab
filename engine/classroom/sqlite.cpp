#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "engine/classroom/database.hpp"
#include "engine/classroom/schema.hpp"

// A commit costs one fsync, a statement costs microseconds. One thread therefore writes for everybody: it
// takes all that waits, runs each piece of work within a savepoint of its own, and commits once. Only then
// are the callers told. Readers have connections of their own and never wait for the writer (WAL).

namespace underpar::classroom {
namespace fs = std::filesystem;
namespace {

constexpr int kBusyMs = 10'000;
constexpr std::size_t kMostInOneCommit = 256;
constexpr auto kIdentity = "INTEGER PRIMARY KEY AUTOINCREMENT";

Refused refused_by(const SQLite::Exception& error, const fs::path& file) {
  const auto because = [&](std::string_view why, std::string hint) {
    return Refused{
        .kind = Refusal::kUnavailable,
        .failure = {.what = fmt::format("The class in {} could not be used: {}.", file.string(), why),
                    .hint = std::move(hint)}};
  };
  switch (error.getErrorCode()) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return because("the disk is full, or refused",
                     "Free some disk space and try again. What was acknowledged before is safe.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return because("it is no class of Underpar, or it is damaged", "Restore a backup.");
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return because("it, or its folder, is closed to this user", "Check who may write there.");
    default:
      return because(error.what(), "Try again; `underpar-server doctor` looks at it.");
  }
}

void bind(SQLite::Statement& statement, int index, const Value& value) {
  std::visit(
      [&](const auto& v) {
        if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::nullptr_t>) {
          statement.bind(index);
        } else {
          statement.bind(index, v);
        }
      },
      value);
}

Value value_of(const SQLite::Column& column) {
  switch (column.getType()) {
    case SQLITE_INTEGER:
      return column.getInt64();
    case SQLITE_FLOAT:
      return column.getDouble();
    case SQLITE_NULL:
      return nullptr;
    default:
      return column.getString();
  }
}

/// One connection with its prepared statements. Belongs to one thread at a time.
class Connection : public Session {
 public:
  Connection(const fs::path& file, int flags) : database_{file.string(), flags, kBusyMs} {}

  Rows run(const std::string& sql, const std::vector<Value>& parameters = {}) override {
    auto& statement = prepared(sql);
    // Resets also when a step throws: a statement left half-way would keep its transaction open.
    const std::unique_ptr<SQLite::Statement, void (*)(SQLite::Statement*)> reset{
        &statement, [](SQLite::Statement* used) { used->tryReset(); }};
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      bind(statement, statement.getIndex(fmt::format("${}", i + 1).c_str()), parameters[i]);
    }
    Rows rows;
    while (statement.executeStep()) {
      std::vector<Value> values;
      for (int column = 0; column < statement.getColumnCount(); ++column) {
        values.push_back(value_of(statement.getColumn(column)));
      }
      rows.emplace_back(std::move(values));
    }
    return rows;
  }
  [[nodiscard]] std::string_view lock() const override { return ""; }
  [[nodiscard]] std::string_view lock_free_ones() const override { return ""; }

  [[nodiscard]] SQLite::Database& database() { return database_; }

 private:
  SQLite::Statement& prepared(const std::string& sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
      found = statements_.try_emplace(sql, database_, sql).first;
    }
    return found->second;
  }

  SQLite::Database database_;
  std::unordered_map<std::string, SQLite::Statement> statements_;
};

class SqliteDatabase : public Database {
 public:
  explicit SqliteDatabase(fs::path file)
      : file_{std::move(file)}, writer_{file_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE} {
    writer_.database().exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  }
  ~SqliteDatabase() override = default;  // the thread is the last member: it ends first

  void start() {
    thread_ = std::jthread{[this](const std::stop_token& stop) { serve(stop); }};
  }

  Connection& before_start() { return writer_; }

  Answer<void> write(const Work& work) override {
    Waiting waiting{.work = &work};
    auto done = waiting.done.get_future();
    {
      const std::scoped_lock lock{mutex_};
      queue_.push_back(&waiting);
    }
    arrived_.notify_one();
    return done.get();
  }

  Answer<void> read(const Work& work) override {
    try {
      auto connection = borrow();
      SQLite::Transaction moment{connection->database()};
      auto answer = work(*connection);
      moment.commit();
      const std::scoped_lock lock{readers_mutex_};
      readers_.push_back(std::move(connection));
      return answer;
    } catch (const SQLite::Exception& error) {
      return std::unexpected(refused_by(error, file_));
    }
  }

  Answer<void> back_up(const fs::path& file) override {
    try {
      Connection from{file_, SQLite::OPEN_READWRITE};
      from.run("VACUUM INTO $1", {file.string()});
      return {};
    } catch (const SQLite::Exception& error) {
      return std::unexpected(refused_by(error, file));
    }
  }

  Answer<std::string> check() override {
    try {
      Connection connection{file_, SQLite::OPEN_READONLY};
      const auto broken = connection.run("PRAGMA foreign_key_check").size();
      return broken > 0 ? fmt::format("{} rows refer to rows that are not there", broken)
                        : connection.run("PRAGMA integrity_check").at(0).text(0);
    } catch (const SQLite::Exception& error) {
      return std::unexpected(refused_by(error, file_));
    }
  }

 private:
  struct Waiting {
    const Work* work;
    std::promise<Answer<void>> done;
  };

  std::unique_ptr<Connection> borrow() {
    {
      const std::scoped_lock lock{readers_mutex_};
      if (!readers_.empty()) {
        auto connection = std::move(readers_.back());
        readers_.pop_back();
        return connection;
      }
    }
    return std::make_unique<Connection>(file_, SQLite::OPEN_READONLY);
  }

  void serve(const std::stop_token& stop) {
    for (;;) {
      std::vector<Waiting*> batch;
      {
        std::unique_lock lock{mutex_};
        arrived_.wait(lock, stop, [&] { return !queue_.empty(); });
        if (queue_.empty()) {
          return;  // asked to stop, and nobody waits
        }
        const auto count = std::min(queue_.size(), kMostInOneCommit);
        batch.assign(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
        queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
      }
      commit(batch);
    }
  }

  void commit(const std::vector<Waiting*>& batch) {
    std::vector<Answer<void>> answers;
    try {
      SQLite::Transaction transaction{writer_.database(), SQLite::TransactionBehavior::IMMEDIATE};
      for (const Waiting* waiting : batch) {
        answers.push_back(within_savepoint(*waiting->work));
      }
      transaction.commit();
    } catch (const SQLite::Exception& error) {
      answers.assign(batch.size(), std::unexpected(refused_by(error, file_)));
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      batch[i]->done.set_value(std::move(answers[i]));
    }
  }

  Answer<void> within_savepoint(const Work& work) {
    writer_.run("SAVEPOINT piece");
    Answer<void> answer;
    try {
      answer = work(writer_);
    } catch (const SQLite::Exception& error) {
      if (::sqlite3_get_autocommit(writer_.database().getHandle()) != 0) {
        throw;  // a full disk ended the transaction of all of them
      }
      answer = std::unexpected(refused_by(error, file_));
    }
    if (!answer) {
      writer_.run("ROLLBACK TO piece");
    }
    writer_.run("RELEASE piece");
    return answer;
  }

  fs::path file_;
  Connection writer_;  // of the thread below
  std::mutex readers_mutex_;
  std::vector<std::unique_ptr<Connection>> readers_;  // guarded by readers_mutex_: those nobody uses now
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::deque<Waiting*> queue_;  // guarded by mutex_
  std::jthread thread_;
};

/// Brings the file to the newest version; the copy is made before anything is changed.
Answer<void> prepare(Connection& connection, const fs::path& file) {
  SQLite::Transaction transaction{connection.database(), SQLite::TransactionBehavior::IMMEDIATE};
  const bool has_tables = connection.database().tableExists("schema_step");
  if (!has_tables && !connection.run("SELECT name FROM sqlite_schema LIMIT 1").empty()) {
    return refuse(Refusal::kUnavailable, fmt::format("{} is no class of Underpar.", file.string()),
                  "Name another file; this one was left as it is.");
  }
  const auto version = schema_version(connection, has_tables);
  if (version > 0 && version < static_cast<std::int64_t>(migrations().size())) {
    Connection{file, SQLite::OPEN_READWRITE}.run("VACUUM INTO $1",
                                                 {fmt::format("{}.v{}.bak", file.string(), version)});
  }
  auto migrated = migrate(connection, version, kIdentity);
  if (migrated) {
    transaction.commit();
  }
  return migrated;
}

}  // namespace

Answer<std::unique_ptr<Database>> open_sqlite(const fs::path& file) {
  try {
    if (file.has_parent_path()) {
      std::error_code ignored;  // what matters is whether the file can be opened
      fs::create_directories(file.parent_path(), ignored);
    }
    auto database = std::make_unique<SqliteDatabase>(file);
    if (auto prepared = prepare(database->before_start(), file); !prepared) {
      return std::unexpected(prepared.error());
    }
    database->start();
    return database;
  } catch (const SQLite::Exception& error) {
    return std::unexpected(refused_by(error, file));
  }
}

Answer<std::unique_ptr<Database>> open_store(const std::string& store) {
  const bool address = store.starts_with("postgresql://") || store.starts_with("postgres://");
  return address ? open_postgresql(store) : open_sqlite(store);
}

}  // namespace underpar::classroom
