#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "engine/base/result.hpp"
#include "game/classroom/listener.hpp"
#include "game/classroom/service.hpp"

namespace underpar::classroom {

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 8080;               ///< 0: any free one
  std::filesystem::path page;    ///< folder of the pages
  std::filesystem::path charts;  ///< folder of uPlot; where it is not, pages have their tables alone
  ListenerLimits limits;
  std::optional<TlsContext> tls;
  bool behind_proxy = false;  ///< addresses of callers stand in the header X-Real-IP
};

/// Answers requests until it goes. Everything is served by threads of its own.
class ClassServer {
 public:
  /// Fails when the page cannot be read or the address is taken. `service` must outlive the server.
  [[nodiscard]] static Result<std::unique_ptr<ClassServer>> start(Service& service, ServerOptions options);

  ClassServer(const ClassServer&) = delete;
  ClassServer& operator=(const ClassServer&) = delete;
  /// Lets requests that are under way finish.
  ~ClassServer();

  [[nodiscard]] int port() const { return port_; }

 private:
  ClassServer(Service& service, ServerOptions& options);

  Service& service_;
  Listener listener_;
  std::unique_ptr<class Routes> routes_;
  int port_ = 0;
  std::jthread thread_;
};

}  // namespace underpar::classroom
