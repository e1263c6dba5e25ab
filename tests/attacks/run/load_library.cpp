// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: load a shared library into a static program.
#include <dlfcn.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(::dlopen("libm.so.6", RTLD_NOW) != nullptr, "dlopen() by name");
  tell(::dlopen("/lib/x86_64-linux-gnu/libm.so.6", RTLD_NOW) != nullptr, "dlopen() by path");
}
