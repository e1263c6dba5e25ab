#pragma once
#include <httplib.h>

#include <array>
#include <chrono>
#include <string>

#include "game/classroom/listener_limits.hpp"
#include "game/classroom/tls.hpp"

namespace underpar::classroom {

/// The address at the other end of a socket, as text.
[[nodiscard]] std::string address_of_peer(int socket);

/// A connection as the library reads and writes it, with or without TLS. A request has one deadline as a
/// whole. Belongs to one thread; the socket is closed by whoever opened it.
class Connection : public httplib::Stream {
 public:
  using Clock = std::chrono::steady_clock;

  /// `tls` may be null.
  Connection(int socket, const TlsContext* tls, const ListenerLimits& limits);
  ~Connection() override;

  /// The TLS handshake, where there is one.
  [[nodiscard]] bool greet();
  /// Waits for the first byte of the next request; its deadline counts from there. False when the peer was
  /// idle for long.
  [[nodiscard]] bool next_request();

  [[nodiscard]] bool is_readable() const override;
  [[nodiscard]] bool is_writable() const override;
  ssize_t read(char* bytes, std::size_t size) override;
  ssize_t write(const char* bytes, std::size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  [[nodiscard]] socket_t socket() const override { return socket_; }

 private:
  [[nodiscard]] bool has_read_ahead() const;
  [[nodiscard]] ssize_t receive();
  [[nodiscard]] ssize_t send_some(const char* bytes, std::size_t size, Clock::time_point until);

  int socket_;
  ListenerLimits limits_;
  TlsSession tls_;  ///< null without TLS
  Clock::time_point read_until_;
  std::array<char, 4096> buffer_{};
  std::size_t used_ = 0;
  std::size_t filled_ = 0;
};

}  // namespace underpar::classroom
