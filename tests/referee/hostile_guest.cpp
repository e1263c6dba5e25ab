// A guest that does whatever it likes with its mailbox. The address of each call's "input" seeds what it
// does.

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "engine/wire/futex.hpp"
#include "engine/wire/mailbox.hpp"
#include "puzzles/kit/rng.hpp"

namespace wire = underpar::wire;

int main() {
  auto* block = static_cast<std::byte*>(
      ::mmap(nullptr, wire::kMailboxBytes, PROT_READ | PROT_WRITE, MAP_SHARED, wire::kMailboxFd, 0));
  auto& mailbox = *reinterpret_cast<wire::Mailbox*>(block);
  std::uint32_t seen = 0;
  for (;;) {
    while (mailbox.go.load() == seen) {
      wire::futex_wait(mailbox.go, seen);
    }
    seen = mailbox.go.load();
    kit::Rng rng{mailbox.inputs[0]};
    if (rng.chance(0.3)) {
      ::usleep(static_cast<useconds_t>(rng.below(1'000)));
    }
    for (std::uint64_t scribbles = rng.below(3); scribbles > 0; --scribbles) {
      const std::uint64_t noise = rng.u64();
      std::memcpy(block + rng.below(sizeof(wire::Mailbox) - sizeof noise), &noise, sizeof noise);
    }
    for (std::size_t i = 0; i < 64; ++i) {
      block[wire::kOutputOffset + i] = static_cast<std::byte>(rng.u32());
    }
    mailbox.output_ends[0] = rng.chance(0.04) ? rng.u64() : rng.below(200);
    mailbox.status = static_cast<wire::Status>(rng.chance(0.04)   ? rng.u32()
                                               : rng.chance(0.04) ? rng.below(8)
                                                                  : 1);
    if (rng.chance(0.01)) {
      ::_exit(static_cast<int>(rng.below(256)));
    }
    if (rng.chance(0.01)) {
      std::abort();
    }
    if (rng.chance(0.97)) {
      mailbox.done.store(rng.chance(0.97) ? seen : rng.u32());
    }
    wire::futex_wake(mailbox.done);
  }
}
