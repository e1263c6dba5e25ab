#pragma once
#include <sys/resource.h>
#include <sys/types.h>

#include <string>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar::classroom {

/// `underpar-server serve` on the loopback interface. Killed with the object.
class ServerProcess {
 public:
  /// Returns once the server said where it listens; port 0 is any free one. It may write no file larger than
  /// `file_limit_bytes`.
  [[nodiscard]] static Result<ServerProcess> start(const std::string& store, int port = 0,
                                                   rlim_t file_limit_bytes = RLIM_INFINITY);

  ServerProcess(ServerProcess&& other) noexcept;
  ServerProcess& operator=(ServerProcess&&) = delete;
  ~ServerProcess();

  [[nodiscard]] int port() const { return port_; }
  /// Lets it write files of any size from now on.
  void lift_file_limit() const;
  /// SIGKILL, and waits for its end.
  void kill();

 private:
  ServerProcess(pid_t pid, UniqueFd out, int port) : pid_{pid}, out_{std::move(out)}, port_{port} {}

  pid_t pid_;
  UniqueFd out_;
  int port_;
};

}  // namespace underpar::classroom
