// A guest for the account of CPU time: input 1 has it compute for 20 ms before it answers, input 2 has it
// answer at once and compute until it is called again.

#include <sys/mman.h>

#include <ctime>

#include "engine/wire/futex.hpp"
#include "engine/wire/mailbox.hpp"

namespace wire = underpar::wire;

namespace {

double cpu_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

int main() {
  auto& mailbox = *static_cast<wire::Mailbox*>(
      ::mmap(nullptr, wire::kMailboxBytes, PROT_READ | PROT_WRITE, MAP_SHARED, wire::kMailboxFd, 0));
  bool tireless = false;
  for (std::uint32_t answered = 0;;) {
    while (mailbox.go.load() == answered) {
      if (!tireless) {
        wire::futex_wait(mailbox.go, answered);
      }
    }
    answered = mailbox.go.load();
    tireless = mailbox.inputs[0] == 2;
    if (mailbox.inputs[0] == 1) {
      for (const double begin = cpu_ms(); cpu_ms() < begin + 20;) {
      }
    }
    mailbox.done.store(answered);
    wire::futex_wake(mailbox.done);
  }
}
