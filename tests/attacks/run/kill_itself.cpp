// expect: ^run-time error \(SIGKILL\)
// tries: end itself by the signal of its judge, to pass for a program that was stopped.
#include <signal.h>
#include <unistd.h>

int main() {
  ::kill(::getpid(), SIGKILL);
}
