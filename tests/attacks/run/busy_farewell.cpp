// expect: ^time limit
// tries: work without end in a destructor and an atexit handler, when all seems over.
#include "tests/attacks/attack.hpp"

namespace {

struct Farewell {
  ~Farewell() {
    for (;;) {
      asm volatile("");
    }
  }
} farewell;

}  // namespace

int main() {
  std::atexit([] { std::puts("goodbye"); });
  std::puts("an answer");
}
