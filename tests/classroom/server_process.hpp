#pragma once
#include <sys/types.h>

#include <string>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar::classroom {

/// `underpar-server serve` on the loopback interface. Killed with the object.
class ServerProcess {
 public:
  /// Returns once the server said where it listens; port 0 is any free one.
  [[nodiscard]] static Result<ServerProcess> start(const std::string& store, int port = 0);

  ServerProcess(ServerProcess&& other) noexcept;
  ServerProcess& operator=(ServerProcess&&) = delete;
  ~ServerProcess();

  [[nodiscard]] int port() const { return port_; }
  /// SIGKILL, and waits for its end.
  void kill();

 private:
  ServerProcess(pid_t pid, UniqueFd out, int port) : pid_{pid}, out_{std::move(out)}, port_{port} {}

  pid_t pid_;
  UniqueFd out_;
  int port_;
};

}  // namespace underpar::classroom
