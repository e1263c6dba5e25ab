// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: a better place in the queue for the processor, and another core.
#include <sched.h>
#include <sys/resource.h>

#include "tests/attacks/attack.hpp"

int main() {
  cpu_set_t all;
  std::memset(&all, 0xff, sizeof all);
  tell(::sched_setaffinity(0, sizeof all, &all) == 0, "sched_setaffinity()");
  const sched_param first{.sched_priority = 1};
  tell(::sched_setscheduler(0, SCHED_FIFO, &first) == 0, "SCHED_FIFO");
  const sched_param none{};
  tell(::sched_setscheduler(0, SCHED_IDLE, &none) == 0, "SCHED_IDLE");
  tell(::setpriority(PRIO_PROCESS, 0, 19) == 0, "setpriority()");
  tell(::setpriority(PRIO_USER, 0, 19) == 0, "setpriority() of everybody");
}
