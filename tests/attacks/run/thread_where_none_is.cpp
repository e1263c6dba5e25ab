// expect: ^run-time error \(SIGABRT\).*what
// tries: a thread in a program that has one only.
#include <thread>

#include "tests/attacks/attack.hpp"

int main() {
  std::thread{[] { tell(true, "a second thread"); }}.join();
}
