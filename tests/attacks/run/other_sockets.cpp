// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: pairs of sockets and families that few people know: netlink, packet, vsock, kernel ciphers.
#include <sys/socket.h>

#include "tests/attacks/attack.hpp"

int main() {
  int pair[2] = {};
  tell(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0, "socketpair()");
  for (const int family : {AF_INET6, AF_NETLINK, AF_PACKET, AF_ALG, AF_VSOCK, AF_KEY}) {
    tell(::socket(family, SOCK_RAW, 0) >= 0, "socket(SOCK_RAW)");
    tell(::socket(family, SOCK_DGRAM, 0) >= 0, "socket(SOCK_DGRAM)");
  }
}
