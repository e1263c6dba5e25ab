// expect: ^compiled;
// tries: find out which files there are; a name that is found would be an error.
#include "puzzle.hpp"

#if __has_include("CANARY/secret.txt") ||                                                           \
                  __has_include("/etc/passwd") || __has_include("par.cpp") ||                       \
                                                                __has_include("/proc/1/environ") || \
                                                                              __has_include("umpire.cpp")
#  error it is there
#endif

Output solve(const Input&) {
  return {};
}
