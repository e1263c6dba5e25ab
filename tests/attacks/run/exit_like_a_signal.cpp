// expect: ^run-time error \(exit 139\)
// tries: an exit status that a shell would show as a segmentation fault.
#include "tests/attacks/attack.hpp"

int main() {
  return 139;
}
