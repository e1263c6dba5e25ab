#include "game/cli/interrupt.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>

#include "game/cli/exit_status.hpp"

namespace underpar::cli {

Interrupt::Interrupt() {
  sigset_t mask;
  ::sigemptyset(&mask);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    ::sigaddset(&mask, signal);
  }
  ::pthread_sigmask(SIG_BLOCK, &mask, &old_mask_);
  signals_ = UniqueFd{::signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK)};
  listener_ = std::jthread{[this] { listen(); }};
}

Interrupt::~Interrupt() {
  done_.ring();
  listener_.join();
  ::pthread_sigmask(SIG_SETMASK, &old_mask_, nullptr);
}

void Interrupt::listen() {
  for (;;) {
    std::array<pollfd, 2> waiting{{{.fd = signals_.get(), .events = POLLIN, .revents = 0},
                                   {.fd = done_.fd(), .events = POLLIN, .revents = 0}}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0) {
      continue;
    }
    if (waiting[1].revents != 0) {
      return;
    }
    signalfd_siginfo info{};
    if (::read(signals_.get(), &info, sizeof info) == sizeof info && !source_.request_stop()) {
      ::_exit(static_cast<int>(ExitStatus::kInterrupted));  // asked twice: children go with us (PDEATHSIG)
    }
  }
}

}  // namespace underpar::cli
