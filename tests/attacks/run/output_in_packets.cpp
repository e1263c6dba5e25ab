// expect: ^output limit
// tries: write packets that fill a pipe long before its bytes are counted, without waiting for room.
#include <fcntl.h>
#include <unistd.h>

int main() {
  ::fcntl(1, F_SETFL, O_DIRECT | O_NONBLOCK);
  for (;;) {
    (void)!::write(1, "x", 1);
  }
}
