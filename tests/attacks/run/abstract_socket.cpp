// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: an abstract UNIX socket, which has no file that could be closed off.
#include <sys/socket.h>
#include <sys/un.h>

#include "tests/attacks/attack.hpp"

int main() {
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  if (!tell(fd >= 0, "socket(AF_UNIX)")) {
    return 0;
  }
  sockaddr_un to{};
  to.sun_family = AF_UNIX;
  std::strcpy(to.sun_path + 1, CANARY_NAME);
  tell(::connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof(sa_family_t) + 1 + std::strlen(CANARY_NAME)) ==
           0,
       "connect()");
}
