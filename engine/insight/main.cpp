// underpar-inspector: reads programs that strangers wrote, for the game. It finds what it reads open, takes
// one job from standard input, reports on standard output (see inspector_protocol.hpp) and ends. The game
// starts it confined; before it looks at anything it shuts itself off from all but memory and what is open.

#include <sys/prctl.h>
#include <unistd.h>

#include <iostream>
#include <string>

#include "engine/insight/inspector_protocol.hpp"
#include "engine/insight/reading.hpp"
#include "engine/sandbox/seccomp.hpp"

namespace underpar {
namespace {

Result<void> shut_off() {
  const auto filter = reader_filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !install(*filter)) {
    return fail("This machine offers no system call filters, so strangers' programs are not read here.",
                "`underpar doctor` tells what this machine lacks.");
  }
  return {};
}

Result<InspectorReport> answer() {
  if (auto done = shut_off(); !done) {
    return std::unexpected(done.error());
  }
  std::string line;
  std::getline(std::cin, line);
  const auto job = inspector_job_from_line(line);
  return job ? read_program(*job) : std::unexpected(job.error());
}

}  // namespace
}  // namespace underpar

int main() {
  std::cout << underpar::to_line(underpar::answer()) << std::endl;
  ::_exit(std::cout ? 0 : 1);  // nothing is left to tidy up
}
