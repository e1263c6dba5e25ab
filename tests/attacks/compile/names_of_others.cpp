// expect: ^compiled;
// tries: define the names of libc and of the guest; they stay its own.
#include "puzzle.hpp"

extern "C" {
int clock_gettime(int, void*) {
  return 0;
}
long write(int, const void*, unsigned long size) {
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
