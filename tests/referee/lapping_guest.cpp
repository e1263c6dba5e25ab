// A guest that stops at laps. The address of the first input says what it does: see contestant_test.cpp.

#include <sys/mman.h>

#include <cstring>
#include <ctime>

#include "engine/guest/hand_over.hpp"

namespace guest = underpar::guest;
namespace wire = underpar::wire;

namespace {

void compute(double ms) {
  const auto cpu_ms = [] {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  };
  for (const double begin = cpu_ms(); cpu_ms() < begin + ms;) {
  }
}

}  // namespace

int main() {
  auto* block = static_cast<std::byte*>(
      ::mmap(nullptr, wire::kMailboxBytes, PROT_READ | PROT_WRITE, MAP_SHARED, wire::kMailboxFd, 0));
  auto& mailbox = *reinterpret_cast<wire::Mailbox*>(block);
  guest::HandOver hand_over{mailbox};
  std::byte* const output = block + wire::kOutputOffset;
  hand_over.wait();
  for (;;) {
    std::memset(output, 0, 16);
    mailbox.output_ends[0] = 12;
    switch (mailbox.inputs[0]) {
      case 1:
        compute(20);
        hand_over.stop(wire::Status::kCopied);
        compute(5);
        break;
      case 2:
      case 3:
        compute(5);
        hand_over.stop(wire::Status::kPosted);
        compute(20);
        output[8] = static_cast<std::byte>(mailbox.inputs[0] == 3 ? 1 : 0);
        break;
      case 4:
        hand_over.stop(wire::Status::kStarted);
        while (mailbox.device.ready[0].load() == 0) {
          wire::futex_wait(mailbox.device.ready[0], 0);
        }
        std::memcpy(output, mailbox.device.values.data(), sizeof mailbox.device.values[0]);
        break;
      case 5:
        output[8] = std::byte{1};
        mailbox.output_ends[1] = 16;
        break;
      default:  // takes the cost of its work for that of copying
        compute(20);
        hand_over.stop(wire::Status::kCopied);
        break;
    }
    hand_over.stop(wire::Status::kAnswered);
  }
}
