#pragma once
#include <httplib.h>

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "game/classroom/listener_limits.hpp"
#include "game/classroom/tls.hpp"

namespace underpar::classroom {

class Connection;

/// An HTTP server that slow, dripping or many clients of one address cannot hold up: a request has one
/// deadline as a whole (the library's time-outs begin anew with every byte), an address a share of the
/// threads, and the kernel a queue of 1,024 connections. Nagle's algorithm is off.
class Listener : public httplib::Server {
 public:
  /// Speaks TLS when `tls` is there.
  explicit Listener(ListenerLimits limits, std::optional<TlsContext> tls = {});

  /// Binds and returns the port; 0 chooses a free one. -1: it could not be bound.
  [[nodiscard]] int bind(const std::string& host, int port);
  /// Ends listening and what is idle; requests under way are answered. From any thread.
  void finish();

 private:
  bool process_and_close_socket(socket_t socket) override;
  bool serve(Connection& connection, bool last, bool& closed);
  bool next_request(Connection& connection);
  bool admit(const std::string& address);
  void dismiss(const std::string& address);

  ListenerLimits limits_;
  std::optional<TlsContext> tls_;
  std::mutex mutex_;
  std::map<std::string, std::size_t> connections_;  // guarded by mutex_: open ones of each address
  std::set<socket_t> idle_;                         // guarded by mutex_: between two requests
  bool finishing_ = false;                          // guarded by mutex_
};

}  // namespace underpar::classroom
