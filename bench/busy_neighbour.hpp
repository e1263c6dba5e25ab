#pragma once
#include <thread>
#include <vector>

namespace underpar::bench {

/// Somebody else on the machine while it lives: one thread that computes and one that streams through memory,
/// free to run on any core.
class BusyNeighbour {
 public:
  BusyNeighbour();

 private:
  std::vector<std::jthread> threads_;
};

}  // namespace underpar::bench
