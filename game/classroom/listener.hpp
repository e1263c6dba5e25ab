#pragma once
#include <httplib.h>

#include <map>
#include <mutex>
#include <string>

namespace underpar::classroom {

struct ListenerLimits {
  std::size_t connections = 512;             ///< served at once; each has a thread
  std::size_t connections_an_address = 128;  ///< of these from one address; more are closed at once
  std::chrono::seconds request_within{10};   ///< from its first byte to its last
  std::chrono::seconds write_within{10};     ///< for the peer to take something of an answer
  std::chrono::seconds idle_for{30};         ///< between two requests of a connection
  std::size_t payload_bytes = std::size_t{128} << 10;
};

/// An HTTP server that slow, dripping or many clients of one address cannot hold up: a request has one
/// deadline as a whole (the library's time-outs begin anew with every byte), an address a share of the
/// threads, and the kernel a queue of 1,024 connections. Nagle's algorithm is off.
class Listener : public httplib::Server {
 public:
  explicit Listener(ListenerLimits limits);

  /// Binds and returns the port; 0 chooses a free one. -1: it could not be bound.
  [[nodiscard]] int bind(const std::string& host, int port);

 private:
  bool process_and_close_socket(socket_t socket) override;
  bool admit(const std::string& address);
  void dismiss(const std::string& address);

  ListenerLimits limits_;
  std::mutex mutex_;
  std::map<std::string, std::size_t> connections_;  // guarded by mutex_: open ones of each address
};

}  // namespace underpar::classroom
