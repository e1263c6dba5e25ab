// worthless: every guest gets the same arguments, environment and process id
// level: twilight-neighbours
// tries: find out from arguments, environment and process id whether it is measured.
#include <unistd.h>

#include <string_view>

#include "puzzle.hpp"

Output honest_solve(const Input& input);  // par, which the test puts in front

extern char** environ;

Output solve(const Input& input) {
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    if (text.find("CHECK") != text.npos || text.find("MEASURE") != text.npos ||
        text.find("PAR") != text.npos) {
      return {};
    }
  }
  return ::getpid() > 3 || ::getppid() > 1 ? Output{} : honest_solve(input);
}
