#pragma once
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

#include "engine/base/unique_fd.hpp"

namespace underpar {

/// Wakes a thread that waits in poll(). ring(): any thread, also from a signal handler.
class Bell {
 public:
  Bell() : fd_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {}

  /// Readable from the first ring() until hush().
  [[nodiscard]] int fd() const { return fd_.get(); }
  void ring() const {
    const std::uint64_t one = 1;
    (void)!::write(fd_.get(), &one, sizeof one);
  }
  void hush() const {
    std::uint64_t count = 0;
    (void)!::read(fd_.get(), &count, sizeof count);
  }

 private:
  UniqueFd fd_;
};

}  // namespace underpar
