// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: locks in the shared block that claim to belong to another process, and a list of locks to be let go.
#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  auto* block = static_cast<unsigned*>(::mmap(nullptr, 65'536, PROT_READ | PROT_WRITE, MAP_SHARED, 3, 0));
  unsigned* const lock = block + 1'024;
  timespec soon{};
  ::clock_gettime(CLOCK_REALTIME, &soon);
  soon.tv_nsec = 0;
  soon.tv_sec += 1;
  for (const unsigned owner : {1U, 2U, 100U, 0x3fffffffU}) {
    *lock = owner;
    tell(::syscall(SYS_futex, lock, FUTEX_LOCK_PI, 0, &soon, nullptr, 0) == 0, "a lock that others hold");
  }
  struct robust_list_head head{};
  head.list.next = reinterpret_cast<robust_list*>(&head.list + 1);  // a circle that never meets the head
  *reinterpret_cast<void**>(&head.list + 1) = &head.list + 1;
  ::syscall(SYS_set_robust_list, &head, sizeof head);
  ::syscall(SYS_exit_group, 0);
}
