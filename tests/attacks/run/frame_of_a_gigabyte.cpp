// expect: ^run-time error \(SIGSEGV\)
// tries: a stack frame so large that it leaps over the guard page.
#include <alloca.h>

int main() {
  for (long bytes = 128L << 20; bytes < (64L << 30); bytes += 128L << 20) {
    *static_cast<volatile char*>(alloca(128L << 20)) = 1;
  }
}
