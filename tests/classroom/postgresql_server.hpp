#pragma once
#include <sys/types.h>

#include <optional>
#include <string>

#include "engine/base/files.hpp"

namespace underpar::classroom {

/// A PostgreSQL server of the test's own: a new data folder, a free port of the loopback interface, no
/// password. Ends with the object. Started by root, it runs as the user postgres, as it insists.
class PostgresqlServer {
 public:
  /// Fails where PostgreSQL is not installed, with the reason to skip.
  [[nodiscard]] static Result<PostgresqlServer> start();

  PostgresqlServer(PostgresqlServer&& other) noexcept;
  PostgresqlServer& operator=(PostgresqlServer&&) = delete;
  ~PostgresqlServer();

  /// The address of a new, empty database.
  [[nodiscard]] Result<std::string> new_database();

 private:
  PostgresqlServer(TemporaryFolder folder, std::string programs, int port, pid_t server)
      : folder_{std::move(folder)}, programs_{std::move(programs)}, port_{port}, server_{server} {}

  TemporaryFolder folder_;
  std::string programs_;
  int port_;
  pid_t server_;
  int databases_ = 0;
};

}  // namespace underpar::classroom
