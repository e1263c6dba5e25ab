#pragma once
#include <signal.h>

#include <stop_token>
#include <thread>

#include "engine/base/bell.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar::cli {

/// Turns Ctrl-C (and SIGTERM, SIGHUP) into a stop token while it lives, so that a round ends cleanly and
/// takes its processes with it. A second signal ends the program at once. To be made before other threads
/// are.
class Interrupt {
 public:
  Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  ~Interrupt();

  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

 private:
  void listen();

  sigset_t old_mask_{};
  std::stop_source source_;
  UniqueFd signals_;
  Bell done_;
  std::jthread listener_;
};

}  // namespace underpar::cli
