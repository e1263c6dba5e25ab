#pragma once
#include <chrono>
#include <cstddef>
#include <string>

#include "engine/model/layers.hpp"

namespace underpar {

/// What a whole program may use when it is tried out in the jail of a guest.
struct TrialLimits {
  int threads = 1;
  std::chrono::milliseconds cpu{5'000};
  std::chrono::milliseconds wall{8'000};
  int memory_mib = 1024;
};

/// How a whole program fared in the jail of a guest.
struct TrialReport {
  /// "ran", "run-time error (SIGSEGV)", "run-time error (exit 3)", "time limit", "output limit"
  std::string verdict;
  double cpu_ms = 0;
  double wall_ms = 0;
  std::size_t peak_kib = 0;  ///< resident
  bool altered = false;      ///< it scribbled over the header of the shared block
  std::string out;           ///< at most 64 KiB each
  std::string err;
  Layers layers;
  int left_running = 0;  ///< processes still there when all should have ended
};

}  // namespace underpar
