#pragma once
#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/model/stack_samples.hpp"

namespace underpar {

/// The kernel's CPU clock samples of one process and the threads it starts, 2,000 a second while it computes
/// in user space; they need no privileges where kernel.perf_event_paranoid is at most 2.
class Sampler {
 public:
  using OnSample = std::function<void(StackSample)>;

  /// Samples from now on what runs on the cores this process may run on. Fails, with the reason in words,
  /// where the kernel refuses; only x86-64 is known here.
  [[nodiscard]] static Result<Sampler> attach(pid_t process);

  /// Hands over what was sampled since the last call, oldest first per core. The kernel keeps some 50 ms.
  void drain(const OnSample& on_sample);
  /// Samples there was no room for so far.
  [[nodiscard]] int lost() const { return lost_; }

 private:
  struct Unmap {
    void operator()(void* ring) const;
  };
  struct Core {
    UniqueFd event;
    std::unique_ptr<void, Unmap> ring;
  };
  void read_record(std::span<const std::byte> record, const OnSample& on_sample);

  std::vector<Core> cores_;
  std::vector<std::byte> record_;  // one that the ring's end cut in two
  int lost_ = 0;
};

}  // namespace underpar
