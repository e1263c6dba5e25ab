// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: read a file anybody may read, files of users, and the environment.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (const char* file :
       {CANARY "/secret.txt", "/root/.bashrc", "/etc/shadow", "/etc/passwd", "/etc/hostname",
        "../../../../etc/passwd", "/proc/self/environ", "/dev/mem", "."}) {
    tell(::open(file, O_RDONLY) >= 0, file);
    struct stat about{};
    if (file[0] != '.' && ::stat(file, &about) == 0) {
      tell(true, "stat()");
    }
  }
  for (const char* name : {"HOME", "PATH", "USER", "PWD", "TMPDIR"}) {
    tell(std::getenv(name) != nullptr, name);
  }
  char host[65] = {};
  ::gethostname(host, sizeof host);
  char link[256];
  tell(::readlink("/proc/self/exe", link, sizeof link) > 0, "readlink()");
}
