// A guest that does whatever it likes with its mailbox, whenever it likes: while it is asked, and by a timer
// while the referee reads. The address of each call's first "input" seeds what it does.

#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "engine/wire/futex.hpp"
#include "engine/wire/mailbox.hpp"
#include "puzzles/kit/rng.hpp"

namespace wire = underpar::wire;

namespace {

std::byte* block = nullptr;
kit::Rng of_the_timer{1};

wire::Mailbox& mailbox() {
  return *reinterpret_cast<wire::Mailbox*>(block);
}

void scribble(kit::Rng& rng, std::size_t begin, std::size_t end) {
  const std::uint64_t noise = rng.u64();
  std::memcpy(block + begin + rng.below(end - begin - sizeof noise), &noise, sizeof noise);
}

/// Has the referee, should it sleep now, sleep for another word.
void mislead_the_sleeper() {
  ::syscall(SYS_futex, &mailbox().done, FUTEX_REQUEUE, 0, INT_MAX, &mailbox().heap, 0);
}

void ring_again() {
  const itimerval once{.it_interval = {},
                       .it_value = {.tv_sec = 0, .tv_usec = static_cast<long>(20 + of_the_timer.below(600))}};
  ::setitimer(ITIMER_REAL, &once, nullptr);
}

void at_any_moment(int /*signal*/) {
  scribble(of_the_timer, offsetof(wire::Mailbox, output_ends), sizeof(wire::Mailbox));
  scribble(of_the_timer, wire::kOutputOffset, wire::kOutputOffset + 256);
  if (of_the_timer.chance(0.05)) {
    scribble(of_the_timer, 0, sizeof(wire::Mailbox));
    mislead_the_sleeper();
  }
  ring_again();
}

}  // namespace

int main() {
  block = static_cast<std::byte*>(
      ::mmap(nullptr, wire::kMailboxBytes, PROT_READ | PROT_WRITE, MAP_SHARED, wire::kMailboxFd, 0));
  std::signal(SIGALRM, at_any_moment);
  ring_again();
  std::uint32_t seen = 0;
  for (;;) {
    while (mailbox().go.load() == seen) {
      wire::futex_wait(mailbox().go, seen);
    }
    seen = mailbox().go.load();
    kit::Rng rng{mailbox().inputs[0]};
    if (rng.chance(0.3)) {
      ::usleep(static_cast<useconds_t>(rng.below(1'000)));
    }
    for (std::uint64_t scribbles = rng.below(3); scribbles > 0; --scribbles) {
      scribble(rng, 0, sizeof(wire::Mailbox));
    }
    for (std::size_t i = 0; i < 64; ++i) {
      block[wire::kOutputOffset + i] = static_cast<std::byte>(rng.u32());
    }
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      end = rng.chance(0.02) ? rng.u64() : end + rng.below(200);
      mailbox().output_ends[i] = end;
    }
    mailbox().status = static_cast<wire::Status>(rng.chance(0.04)   ? rng.u32()
                                                 : rng.chance(0.08) ? rng.below(8)
                                                                    : 1);
    if (rng.chance(0.01)) {
      ::_exit(static_cast<int>(rng.below(256)));
    }
    if (rng.chance(0.01)) {
      std::abort();
    }
    if (rng.chance(0.97)) {
      mailbox().done.store(rng.chance(0.97) ? seen : rng.u32());
    }
    wire::futex_wake(mailbox().done);
  }
}
