// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: a UNIX socket that lies in a folder anybody may read.
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
  std::strcpy(to.sun_path, CANARY "/socket");
  tell(::connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0, "connect()");
}
