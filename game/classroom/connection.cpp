#include "game/classroom/connection.hpp"

#include <arpa/inet.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace underpar::classroom {
namespace {

using Clock = Connection::Clock;

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

/// Calls OpenSSL until it is done; waits meanwhile for what it wants of the socket. What it returned, 0 at
/// the peer's orderly end, or -1.
template <class Do>
int with_tls(SSL* tls, int socket, Clock::time_point until, Do step) {
  for (;;) {
    ::ERR_clear_error();
    const int done = step();
    if (done > 0) {
      return done;
    }
    switch (::SSL_get_error(tls, done)) {
      case SSL_ERROR_WANT_READ:
        if (!wait_for(socket, POLLIN, until)) {
          return -1;
        }
        break;
      case SSL_ERROR_WANT_WRITE:
        if (!wait_for(socket, POLLOUT, until)) {
          return -1;
        }
        break;
      case SSL_ERROR_ZERO_RETURN:
        return 0;
      default:
        return -1;
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

}  // namespace

std::string address_of_peer(int socket) {
  return peer_by(::getpeername, socket).address;
}

Connection::Connection(int socket, const TlsContext* tls, const ListenerLimits& limits)
    : socket_{socket}, limits_{limits} {
  if (tls != nullptr) {
    tls_ = tls->session(socket);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);  // OpenSSL then says what it waits for
  }
}

Connection::~Connection() {
  if (tls_) {
    ::SSL_shutdown(tls_.get());  // says goodbye, and does not wait for the answer
  }
}

bool Connection::greet() {
  const auto until = Clock::now() + limits_.request_within;
  return !tls_ || with_tls(tls_.get(), socket_, until, [&] { return ::SSL_accept(tls_.get()); }) > 0;
}

bool Connection::has_read_ahead() const {
  return used_ < filled_ || (tls_ && ::SSL_pending(tls_.get()) > 0);
}

bool Connection::next_request() {
  if (!has_read_ahead() && !wait_for(socket_, POLLIN, Clock::now() + limits_.idle_for)) {
    return false;
  }
  read_until_ = Clock::now() + limits_.request_within;
  return true;
}

bool Connection::is_readable() const {
  return has_read_ahead() || wait_for(socket_, POLLIN, read_until_);
}

bool Connection::is_writable() const {
  char byte = 0;
  const auto seen = ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return (seen > 0 || (seen < 0 && errno == EAGAIN)) &&
         wait_for(socket_, POLLOUT, Clock::now() + limits_.write_within);
}

ssize_t Connection::receive() {
  if (tls_) {
    return with_tls(tls_.get(), socket_, read_until_,
                    [&] { return ::SSL_read(tls_.get(), buffer_.data(), static_cast<int>(buffer_.size())); });
  }
  return wait_for(socket_, POLLIN, read_until_) ? ::recv(socket_, buffer_.data(), buffer_.size(), 0) : -1;
}

ssize_t Connection::read(char* bytes, std::size_t size) {
  if (used_ == filled_) {
    const auto got = receive();
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

ssize_t Connection::send_some(const char* bytes, std::size_t size, Clock::time_point until) {
  if (tls_) {
    return with_tls(tls_.get(), socket_, until,
                    [&] { return ::SSL_write(tls_.get(), bytes, static_cast<int>(size)); });
  }
  if (!wait_for(socket_, POLLOUT, until)) {
    return -1;
  }
  const auto taken = ::send(socket_, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT);
  return taken < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : taken;
}

ssize_t Connection::write(const char* bytes, std::size_t size) {
  for (std::size_t sent = 0; sent < size;) {  // all of it: the library does not ask again for the rest
    const auto taken = send_some(bytes + sent, size - sent, Clock::now() + limits_.write_within);
    if (taken < 0 || (taken == 0 && tls_)) {
      return -1;
    }
    sent += static_cast<std::size_t>(taken);
  }
  return static_cast<ssize_t>(size);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
  auto peer = peer_by(::getpeername, socket_);
  ip = std::move(peer.address);
  port = peer.port;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
  auto peer = peer_by(::getsockname, socket_);
  ip = std::move(peer.address);
  port = peer.port;
}

}  // namespace underpar::classroom
