#include "engine/referee/cpu_account.hpp"

#include <algorithm>

namespace underpar {

double read_ns(clockid_t clock) {
  timespec now{};
  if (::clock_gettime(clock, &now) != 0) {
    return 0;
  }
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

void CpuAccount::add(clockid_t clock) {
  processes_.push_back({.clock = clock, .settled_ns = read_ns(clock)});
}

double CpuAccount::unsettled_ns() const {
  double sum_ns = 0;
  for (const Process& process : processes_) {
    sum_ns += std::max(0.0, read_ns(process.clock) - process.settled_ns);
  }
  return sum_ns;
}

double CpuAccount::settle_ns() {
  double sum_ns = 0;
  for (Process& process : processes_) {
    const double now_ns = std::max(read_ns(process.clock), process.settled_ns);
    sum_ns += now_ns - process.settled_ns;
    process.settled_ns = now_ns;
  }
  return sum_ns;
}

}  // namespace underpar
