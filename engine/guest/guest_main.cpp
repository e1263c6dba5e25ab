// The whole program under test but for solve(): it is compiled against the puzzle's contract, linked with one
// program of that puzzle, and runs in the jail. It waits for an input, calls solve(), hands the answer back,
// and waits again; it never ends by itself. Par and player run exactly this code.

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <span>

#include "engine/wire/futex.hpp"
#include "engine/wire/mailbox.hpp"
#include "puzzle.hpp"
#include "puzzles/kit/codec.hpp"

namespace {

namespace wire = underpar::wire;

constexpr int kNoSharedMemory = 120;  // exit status: the referee did not hand over what was agreed

void* map_or_exit(void* address, std::size_t size, int protection, int flags, int fd) {
  void* block = ::mmap(address, size, protection, MAP_SHARED | flags, fd, 0);
  if (block == MAP_FAILED) {
    ::_exit(kNoSharedMemory);
  }
  return block;
}

wire::Mailbox* own_mailbox = nullptr;

/// Notes where a fault happened, so that the referee can say "stack overflow" or "the input is read-only";
/// then the fault happens again and ends the program.
void note_fault(int signal, siginfo_t* info, void* /*context*/) {
  own_mailbox->fault_address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  ::signal(signal, SIG_DFL);
}

void note_faults() {
  static std::byte stack[16'384];  // the usual one may be the very thing that is full
  const stack_t alternative{.ss_sp = stack, .ss_flags = 0, .ss_size = sizeof stack};
  ::sigaltstack(&alternative, nullptr);
  struct sigaction action{};
  action.sa_sigaction = note_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  ::sigaction(SIGSEGV, &action, nullptr);
  ::sigaction(SIGBUS, &action, nullptr);
}

std::uint32_t wait_for_call(wire::Mailbox& mailbox, std::uint32_t answered) {
  std::uint32_t asked = mailbox.go.load(std::memory_order_acquire);
  while (asked == answered) {
    wire::futex_wait(mailbox.go, answered);
    asked = mailbox.go.load(std::memory_order_acquire);
  }
  return asked;
}

void answer(wire::Mailbox& mailbox, std::span<std::byte> room) {
  const auto& input = *reinterpret_cast<const Input*>(mailbox.input);
  const Output output = solve(input);
  kit::Writer writer{room};
  kit::encode(writer, output);
  mailbox.output_bytes = writer.used();
  mailbox.status = writer.fits() ? wire::Status::kAnswered : wire::Status::kOutputTooLarge;
}

}  // namespace

int main() {
  // An address that is taken already would be a mistake of ours: MAP_FIXED_NOREPLACE fails instead of
  // clobbering it.
  map_or_exit(reinterpret_cast<void*>(wire::kArenaAddress), wire::kArenaBytes, PROT_READ, MAP_FIXED_NOREPLACE,
              wire::kArenaFd);
  auto* block = static_cast<std::byte*>(
      map_or_exit(nullptr, wire::kMailboxBytes, PROT_READ | PROT_WRITE, 0, wire::kMailboxFd));
  ::close(wire::kArenaFd);
  ::close(wire::kMailboxFd);
  auto& mailbox = *reinterpret_cast<wire::Mailbox*>(block);
  own_mailbox = &mailbox;
  note_faults();
  const std::span<std::byte> room{block + wire::kOutputOffset, wire::kOutputBytes};
  for (std::uint32_t calls = 0;;) {
    calls = wait_for_call(mailbox, calls);
    answer(mailbox, room);
    mailbox.done.store(calls, std::memory_order_release);
    wire::futex_wake(mailbox.done);
  }
}
