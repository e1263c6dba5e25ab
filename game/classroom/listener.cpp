#include "game/classroom/listener.hpp"

#include <netinet/tcp.h>
#include <sys/socket.h>

#include "engine/base/unique_fd.hpp"
#include "game/classroom/connection.hpp"

namespace underpar::classroom {
namespace {

constexpr std::size_t kMostRequests = 1'000;  // of one connection

}  // namespace

Listener::Listener(ListenerLimits limits, std::optional<TlsContext> tls)
    : limits_{limits}, tls_{std::move(tls)} {
  new_task_queue = [count = limits.connections] { return new httplib::ThreadPool(count); };
  set_payload_max_length(kInstructorPayloadBytes);  // the routes know who asks
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

void Listener::finish() {
  {
    const std::scoped_lock lock{mutex_};
    finishing_ = true;
    for (const auto socket : idle_) {
      ::shutdown(socket, SHUT_RD);  // who waits for its next request sees the end of it
    }
  }
  stop();
}

bool Listener::next_request(Connection& connection) {
  {
    const std::scoped_lock lock{mutex_};
    if (finishing_) {
      return false;
    }
    idle_.insert(connection.socket());
  }
  const bool came = connection.next_request();
  const std::scoped_lock lock{mutex_};
  idle_.erase(connection.socket());
  return came;
}

bool Listener::serve(Connection& connection, bool last, bool& closed) {
  // cpp-httplib 0.11 (Debian 12) asks the stream for its addresses, 0.18 (Debian 13) is told them.
  const auto request = [&](auto& server) {
    if constexpr (requires { server.process_request(connection, last, closed, nullptr); }) {
      return server.process_request(connection, last, closed, nullptr);
    } else {
      std::string remote;
      std::string local;
      int remote_port = 0;
      int local_port = 0;
      connection.get_remote_ip_and_port(remote, remote_port);
      connection.get_local_ip_and_port(local, local_port);
      return server.process_request(connection, remote, remote_port, local, local_port, last, closed,
                                    nullptr);
    }
  };
  return request(*this);
}

bool Listener::process_and_close_socket(socket_t socket) {
  const UniqueFd closing{socket};
  const auto address = address_of_peer(socket);
  if (!admit(address)) {
    return false;
  }
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  {
    Connection connection{socket, tls_ ? &*tls_ : nullptr, limits_};
    bool closed = !connection.greet();
    for (std::size_t left = kMostRequests; left > 0 && !closed && next_request(connection); --left) {
      if (!serve(connection, left == 1, closed)) {
        break;
      }
    }
  }
  ::shutdown(socket, SHUT_RDWR);
  dismiss(address);
  return true;
}

}  // namespace underpar::classroom
