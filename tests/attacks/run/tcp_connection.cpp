// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: a TCP connection to a listener of this machine.
#include <arpa/inet.h>
#include <sys/socket.h>

#include "tests/attacks/attack.hpp"

int main() {
  const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
  if (!tell(fd >= 0, "socket(SOCK_STREAM)")) {
    return 0;
  }
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(CANARY_PORT);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  tell(::connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0, "connect()");
}
