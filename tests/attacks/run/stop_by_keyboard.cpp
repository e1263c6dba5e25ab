// expect: ^time limit
// tries: stop by the signals of a keyboard, which orphans are said to be deaf to.
// wall_ms: 700
#include <signal.h>
#include <unistd.h>

#include <initializer_list>

int main() {
  for (const int signal : {SIGTSTP, SIGTTIN, SIGTTOU, SIGSTOP}) {
    ::kill(::getpid(), signal);
  }
  for (;;) {
    ::pause();
  }
}
