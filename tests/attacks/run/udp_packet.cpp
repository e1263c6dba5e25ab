// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: one UDP packet to a listener of this machine.
#include <arpa/inet.h>
#include <sys/socket.h>

#include "tests/attacks/attack.hpp"

int main() {
  const int fd = ::socket(AF_INET, SOCK_DGRAM, 0);
  if (!tell(fd >= 0, "socket(SOCK_DGRAM)")) {
    return 0;
  }
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(CANARY_PORT);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  tell(::sendto(fd, "x", 1, 0, reinterpret_cast<sockaddr*>(&to), sizeof to) == 1, "sendto()");
}
