// worthless: it is charged by a clock outside
// level: engravers-line
// tries: stop the clock it can reach, in libc and in the vDSO.
#include <sys/auxv.h>
#include <sys/mman.h>
#include <time.h>

#include <cstring>

#include "puzzle.hpp"

Output honest_solve(const Input& input);  // par, which the test puts in front

extern "C" int clock_gettime(clockid_t, timespec* now) {
  *now = {};
  return 0;
}

Output solve(const Input& input) {
  static const bool stopped = [] {
    void* vdso = reinterpret_cast<void*>(::getauxval(AT_SYSINFO_EHDR));
    if (::mprotect(vdso, 8'192, PROT_READ | PROT_WRITE | PROT_EXEC) == 0) {
      std::memset(static_cast<char*>(vdso) + 2'048, 0xC3, 2'048);  // every function returns at once
    }
    return true;
  }();
  (void)stopped;
  return honest_solve(input);
}
