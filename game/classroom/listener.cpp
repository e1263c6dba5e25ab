#include "game/classroom/listener.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

#include "engine/base/unique_fd.hpp"

namespace underpar::classroom {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostRequests = 1'000;  // of one connection

/// Waits for `events` until then. False when the time is over.
bool wait_for(int socket, short events, Clock::time_point until) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left <= 0) {
      return false;
    }
    pollfd waiting{.fd = socket, .events = events, .revents = 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(left));
    if (ready > 0) {
      return true;
    }
    if (ready == 0 || errno != EINTR) {
      return false;
    }
  }
}

struct Peer {
  std::string address;
  int port = 0;
};

template <class Ask>
Peer peer_by(Ask ask, int socket) {
  sockaddr_storage storage{};
  socklen_t length = sizeof storage;
  Peer peer;
  if (ask(socket, reinterpret_cast<sockaddr*>(&storage), &length) != 0) {
    return peer;
  }
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (storage.ss_family == AF_INET) {
    const auto& four = reinterpret_cast<const sockaddr_in&>(storage);
    ::inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size());
    peer.port = ::ntohs(four.sin_port);
  } else if (storage.ss_family == AF_INET6) {
    const auto& six = reinterpret_cast<const sockaddr_in6&>(storage);
    ::inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size());
    peer.port = ::ntohs(six.sin6_port);
  }
  peer.address = text.data();
  return peer;
}

/// A connection as the library reads and writes it.
class Connection : public httplib::Stream {
 public:
  Connection(int socket, const ListenerLimits& limits) : socket_{socket}, limits_{limits} {}

  /// Waits for the first byte of the next request; its deadline counts from there.
  bool next_request(const std::atomic<socket_t>& server) {
    const auto until = Clock::now() + limits_.idle_for;
    while (used_ == filled_ && !wait_for(socket_, POLLIN, std::min(until, Clock::now() + kLook))) {
      if (Clock::now() >= until || server == INVALID_SOCKET) {
        return false;  // idle for long, or the server is stopping
      }
    }
    read_until_ = Clock::now() + limits_.request_within;
    return true;
  }

  [[nodiscard]] bool is_readable() const override {
    return used_ < filled_ || wait_for(socket_, POLLIN, read_until_);
  }
  [[nodiscard]] bool is_writable() const override {
    char byte = 0;
    const auto seen = ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return (seen > 0 || (seen < 0 && errno == EAGAIN)) &&
           wait_for(socket_, POLLOUT, Clock::now() + limits_.write_within);
  }

  ssize_t read(char* bytes, std::size_t size) override {
    if (used_ == filled_) {
      if (!wait_for(socket_, POLLIN, read_until_)) {
        return -1;
      }
      const auto got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
      if (got <= 0) {
        return got;
      }
      used_ = 0;
      filled_ = static_cast<std::size_t>(got);
    }
    const auto count = std::min(size, filled_ - used_);
    std::copy_n(buffer_.begin() + static_cast<std::ptrdiff_t>(used_), count, bytes);
    used_ += count;
    return static_cast<ssize_t>(count);
  }

  ssize_t write(const char* bytes, std::size_t size) override {
    for (std::size_t sent = 0; sent < size;) {  // all of it: the library does not ask again for the rest
      if (!wait_for(socket_, POLLOUT, Clock::now() + limits_.write_within)) {
        return -1;
      }
      const auto taken = ::send(socket_, bytes + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (taken < 0 && errno != EAGAIN && errno != EINTR) {
        return -1;
      }
      sent += static_cast<std::size_t>(std::max<ssize_t>(taken, 0));
    }
    return static_cast<ssize_t>(size);
  }

  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    auto peer = peer_by(::getpeername, socket_);
    ip = std::move(peer.address);
    port = peer.port;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    auto peer = peer_by(::getsockname, socket_);
    ip = std::move(peer.address);
    port = peer.port;
  }
  [[nodiscard]] socket_t socket() const override { return socket_; }

 private:
  static constexpr std::chrono::milliseconds kLook{500};

  int socket_;
  const ListenerLimits& limits_;
  Clock::time_point read_until_;
  std::array<char, 4096> buffer_{};
  std::size_t used_ = 0;
  std::size_t filled_ = 0;
};

}  // namespace

Listener::Listener(ListenerLimits limits) : limits_{limits} {
  new_task_queue = [count = limits.connections] { return new httplib::ThreadPool(count); };
  set_payload_max_length(limits.payload_bytes);
  set_keep_alive_max_count(kMostRequests);
  set_keep_alive_timeout(limits.idle_for.count());
}

int Listener::bind(const std::string& host, int port) {
  constexpr int kBacklog = 1024;  // the library's is 5
  const int bound = port == 0 ? bind_to_any_port(host) : bind_to_port(host, port) ? port : -1;
  return bound > 0 && ::listen(svr_sock_, kBacklog) == 0 ? bound : -1;
}

bool Listener::admit(const std::string& address) {
  const std::scoped_lock lock{mutex_};
  auto& count = connections_[address];
  if (count >= limits_.connections_an_address) {
    return false;
  }
  ++count;
  return true;
}

void Listener::dismiss(const std::string& address) {
  const std::scoped_lock lock{mutex_};
  const auto found = connections_.find(address);
  if (--found->second == 0) {
    connections_.erase(found);
  }
}

bool Listener::process_and_close_socket(socket_t socket) {
  const UniqueFd closing{socket};
  const auto address = peer_by(::getpeername, socket).address;
  if (!admit(address)) {
    return false;
  }
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  Connection connection{socket, limits_};
  bool closed = false;
  for (std::size_t left = kMostRequests; left > 0 && !closed && connection.next_request(svr_sock_); --left) {
    if (!process_request(connection, left == 1, closed, nullptr)) {
      break;
    }
  }
  ::shutdown(socket, SHUT_RDWR);
  dismiss(address);
  return true;
}

}  // namespace underpar::classroom
