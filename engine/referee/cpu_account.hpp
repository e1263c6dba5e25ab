#pragma once
#include <ctime>
#include <vector>

namespace underpar {

/// The CPU time that all processes of one side, par's or the player's, have used since it was last settled.
/// The side is charged, not the process: having one process do another's work between its own calls gains
/// nothing.
class CpuAccount {
 public:
  /// Counts the process with this CPU clock from now on. One that is gone adds nothing more.
  void add(clockid_t clock);

  [[nodiscard]] double unsettled_ns() const;
  /// Returns what is unsettled and begins anew.
  double settle_ns();

 private:
  struct Process {
    clockid_t clock;
    double settled_ns;
  };
  std::vector<Process> processes_;
};

/// What a CPU clock shows; 0 when its process is gone.
[[nodiscard]] double read_ns(clockid_t clock);

}  // namespace underpar
