// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: make files wherever files are made.
#include <fcntl.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (const char* file : {"here.txt", "/here.txt", "/tmp/here.txt", "/dev/shm/here.txt", "/proc/here.txt",
                           CANARY "/open/here.txt"}) {
    tell(::open(file, O_CREAT | O_WRONLY, 0644) >= 0, file);
  }
  tell(::open(CANARY "/open", O_TMPFILE | O_WRONLY, 0600) >= 0, "O_TMPFILE");
  tell(::open(CANARY "/pipe", O_RDWR | O_NONBLOCK) >= 0, "opening a named pipe");
  tell(std::fopen(CANARY "/open/victim.txt", "w") != nullptr, "fopen()");
}
