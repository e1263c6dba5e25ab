// expect: ^run-time error \(signal 40\)
// tries: die of a signal that has no name, with a status that a shell would take for success.
#include <signal.h>
#include <unistd.h>

int main() {
  ::kill(::getpid(), 40);
}
