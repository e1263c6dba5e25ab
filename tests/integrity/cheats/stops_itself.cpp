// verdict: time_limit
// level: engravers-line
// tries: stop, so that no CPU time passes.
#include <signal.h>
#include <unistd.h>

#include "puzzle.hpp"

Output solve(const Input&) {
  ::kill(::getpid(), SIGSTOP);
  return {};
}
