#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "engine/base/unique_fd.hpp"

namespace underpar::classroom {

/// A port of the loopback interface that nobody listened on a moment ago; 0 when there is none.
[[nodiscard]] inline int free_port() {
  const UniqueFd socket{::socket(AF_INET, SOCK_STREAM, 0)};
  sockaddr_in address{.sin_family = AF_INET, .sin_addr = {.s_addr = ::htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof address;
  if (::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), length) != 0 ||
      ::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address), &length) != 0) {
    return 0;
  }
  return ::ntohs(address.sin_port);
}

}  // namespace underpar::classroom
