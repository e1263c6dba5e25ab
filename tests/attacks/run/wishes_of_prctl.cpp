// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: every wish that prctl() hears: to outlive its parent, to be traced, to keep a core of its own.
#include <sys/prctl.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  for (int wish = 0; wish < 128; ++wish) {
    if (wish == PR_SET_NAME || wish == PR_GET_NAME) {
      continue;
    }
    errno = 0;
    if (::prctl(wish, 0UL, 0UL, 0UL, 0UL) != -1 || errno != EPERM) {
      tell(true, "a wish");
      std::printf("number %d\n", wish);
    }
  }
  for (const int wish : {PR_SET_MM, PR_SET_PTRACER, PR_CAP_AMBIENT, 0x53564d41 /* PR_SET_VMA */}) {
    tell(::prctl(wish, 0UL, 0UL, 0UL, 0UL) != -1, "a wish with a name of its own");
  }
}
