// expect: ^compiled;
// tries: define the names of libc and of the guest; they stay its own.
#include "puzzle.hpp"

extern "C" {
int clock_gettime(clockid_t, timespec*) {
  return 0;
}
ssize_t write(int, const void*, size_t size) {
  return static_cast<long>(size);
}
void _exit(int) {
  for (;;) {
  }
}
int memcmp(const void*, const void*, unsigned long) {
  return 0;
}
}
int main() {}

Output solve(const Input&) {
  return {};
}
