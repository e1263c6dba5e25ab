#include <fmt/format.h>

#include <condition_variable>
#include <mutex>
#include <pqxx/pqxx>
#include <unordered_map>

#include "engine/base/paths.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/classroom/database.hpp"
#include "engine/classroom/schema.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;

constexpr int kTries = 8;  // of a transaction that another one got in the way of
constexpr auto kIdentity = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
constexpr std::int64_t kMigrationLock = 0x556E6470;  // any number that all servers agree on

Refused refused_by(const std::exception& error) {
  std::string why = error.what();
  why = why.substr(0, why.find('\n'));
  return {.kind = Refusal::kUnavailable,
          .failure = {.what = fmt::format("PostgreSQL refused: {}.", why),
                      .hint = "Is it running, and does the address of --store fit? Then try again."}};
}

Value value_of(const pqxx::field& field) {
  constexpr pqxx::oid kInt8 = 20;
  constexpr pqxx::oid kInt4 = 23;
  constexpr pqxx::oid kFloat8 = 701;
  if (field.is_null()) {
    return nullptr;
  }
  switch (field.type()) {
    case kInt8:
    case kInt4:
      return field.as<std::int64_t>();
    case kFloat8:
      return field.as<double>();
    default:
      return std::string{field.c_str(), field.size()};
  }
}

std::string text_of(const Value& value) {
  return std::visit(
      [](const auto& v) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::nullptr_t>) {
          return {};
        } else {
          return fmt::format("{}", v);
        }
      },
      value);
}

/// A connection and the statements it knows. Used by one thread at a time.
struct Connection {
  explicit Connection(const std::string& url) : link{url} { link.set_variable("synchronous_commit", "on"); }

  const std::string& prepared(const std::string& sql) {
    auto found = names.find(sql);
    if (found == names.end()) {
      found = names.emplace(sql, fmt::format("s{}", names.size())).first;
      link.prepare(found->second, sql);
    }
    return found->second;
  }

  pqxx::connection link;
  std::unordered_map<std::string, std::string> names;
};

class Transaction : public Session {
 public:
  Transaction(Connection& connection, pqxx::transaction_base& open) : connection_{connection}, open_{open} {}

  Rows run(const std::string& sql, const std::vector<Value>& parameters = {}) override {
    std::vector<std::string> texts;
    std::vector<const char*> pointers;  // as the library wants them: null stands for NULL
    for (const auto& parameter : parameters) {
      texts.push_back(text_of(parameter));
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      pointers.push_back(parameters[i].index() == 0 ? nullptr : texts[i].c_str());
    }
    const auto result =
        open_.exec_prepared(connection_.prepared(sql), pqxx::prepare::make_dynamic_params(pointers));
    Rows rows;
    for (const auto& line : result) {
      std::vector<Value> values;
      for (const auto& field : line) {
        values.push_back(value_of(field));
      }
      rows.emplace_back(std::move(values));
    }
    return rows;
  }
  [[nodiscard]] std::string_view lock() const override { return " FOR UPDATE"; }
  [[nodiscard]] std::string_view lock_free_ones() const override { return " FOR UPDATE SKIP LOCKED"; }

 private:
  Connection& connection_;
  pqxx::transaction_base& open_;
};

class PostgresqlDatabase : public Database {
 public:
  PostgresqlDatabase(std::string url, std::size_t connections) : url_{std::move(url)}, free_{connections} {}

  Answer<void> prepare() {
    return within<pqxx::work>([&](Session& session) -> Answer<void> {
      session.run("SELECT pg_advisory_xact_lock($1)", {kMigrationLock});  // several servers may start at once
      const bool has_tables = !session
                                   .run(
                                       "SELECT 1 FROM pg_tables WHERE tablename = 'schema_step' AND "
                                       "schemaname = current_schema()")
                                   .empty();
      return migrate(session, schema_version(session, has_tables), kIdentity);
    });
  }

  Answer<void> write(const Work& work) override { return within<pqxx::work>(work); }
  Answer<void> read(const Work& work) override {
    // The library's own read-only kind has another name in each of its versions.
    return within<pqxx::transaction<pqxx::repeatable_read>>([&](Session& session) {
      (void)session.run("SET TRANSACTION READ ONLY");
      return work(session);
    });
  }

  Answer<void> back_up(const std::filesystem::path& file) override {
    const auto path = environment("PATH").value_or("/usr/bin:/bin");
    const auto done = underpar::run({.argv = {"/usr/bin/pg_dump", "--format=custom", "--no-owner",
                                              "--file=" + file.string(), "--dbname=" + url_},
                                     .environment = {"PATH=" + path},
                                     .wall_limit = 600s});
    if (!done) {
      return std::unexpected(Refused{.failure = done.error()});
    }
    return done->succeeded() ? Answer<void>{}
                             : refuse(Refusal::kUnavailable, "pg_dump did not finish: " + done->err,
                                      "Run it by hand with the same address to see more.");
  }

  Answer<std::string> check() override {
    return classroom::read<std::string>(*this, [](Session& session) -> Answer<std::string> {
      session.run("SELECT count(*) FROM run");
      return std::string{"ok"};
    });
  }

 private:
  std::unique_ptr<Connection> borrow() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [&] { return free_ > 0; });
    --free_;
    if (idle_.empty()) {
      return nullptr;  // made by the caller, without holding the lock
    }
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }

  void give_back(std::unique_ptr<Connection> connection) {
    {
      const std::scoped_lock lock{mutex_};
      ++free_;
      if (connection) {
        idle_.push_back(std::move(connection));
      }
    }
    returned_.notify_one();
  }

  template <class Kind>
  Answer<void> within(const Work& work) {
    for (int tried = 1;; ++tried) {
      auto connection = borrow();
      try {
        if (!connection) {
          connection = std::make_unique<Connection>(url_);
        }
        Kind open{connection->link};
        Transaction session{*connection, open};
        auto answer = work(session);
        if (answer) {
          open.commit();
        } else {
          open.abort();
        }
        give_back(std::move(connection));
        return answer;
      } catch (const pqxx::broken_connection& error) {
        give_back(nullptr);
        if (tried == kTries) {
          return std::unexpected(refused_by(error));
        }
      } catch (const pqxx::sql_error& error) {
        give_back(std::move(connection));
        // Serialization failure, deadlock, or a row that another transaction made in the same moment.
        const bool conflict =
            error.sqlstate() == "40001" || error.sqlstate() == "40P01" || error.sqlstate() == "23505";
        if (!conflict || tried == kTries) {
          return std::unexpected(refused_by(error));
        }
      } catch (const std::exception& error) {
        give_back(nullptr);
        return std::unexpected(refused_by(error));
      }
    }
  }

  std::string url_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::size_t free_;                               // guarded by mutex_
  std::vector<std::unique_ptr<Connection>> idle_;  // guarded by mutex_
};

}  // namespace

Answer<std::unique_ptr<Database>> open_postgresql(const std::string& url, std::size_t connections) {
  auto database = std::make_unique<PostgresqlDatabase>(url, connections);
  if (auto prepared = database->prepare(); !prepared) {
    return std::unexpected(prepared.error());
  }
  return database;
}

}  // namespace underpar::classroom
