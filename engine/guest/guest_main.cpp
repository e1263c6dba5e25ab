// The whole program under test but for solve(): it is compiled against the puzzle's contract, linked with one
// program of that puzzle, and runs in the jail. It waits for an input, calls solve(), hands the answer back,
// and waits again; it never ends by itself. Par and player run exactly this code.

#include <signal.h>
#include <sys/mman.h>
#include <sys/single_threaded.h>
#include <unistd.h>

#include <algorithm>
#include <span>
#include <type_traits>
#include <vector>

#include "engine/guest/heap_meter.hpp"
#include "engine/guest/own_copy.hpp"
#include "engine/guest/services.hpp"
#include "engine/wire/mailbox.hpp"
#include "puzzle.hpp"
#include "puzzles/kit/codec.hpp"

namespace {

namespace guest = underpar::guest;
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

/// The counting run is another link of the same object, so the meter may not be there.
void solve_one(const Input& input, kit::Writer& writer) {
  if (guest::start_heap_meter != nullptr) {
    guest::start_heap_meter();
  }
  const Output output = solve(input);
  if (guest::stop_heap_meter != nullptr) {
    guest::stop_heap_meter();
  }
  kit::encode(writer, output);
}

class Caller {
 public:
  Caller(guest::HandOver& hand_over, std::span<std::byte> room) : hand_over_{hand_over}, room_{room} {}

  /// Answers one call.
  wire::Status answer() {
    wire::Mailbox& mailbox = hand_over_.mailbox();
    const std::size_t count = std::min<std::size_t>(mailbox.input_count, wire::kMostInputs);
    copies_.clear();  // here and not after the answer, as that span is charged
    if (mailbox.copied != 0) {
      make_copies(std::span{mailbox.inputs}.first(count));
    }
    kit::Writer writer{room_};
    for (std::size_t i = 0; i < count; ++i) {
      answer_one(copies_.empty() ? *input_at(mailbox.inputs[i]) : copies_[i], writer);
      mailbox.output_ends[i] = writer.used();
    }
    if (guest::read_heap_meter != nullptr) {
      mailbox.heap = guest::read_heap_meter();
    }
    return writer.fits() ? wire::Status::kAnswered : wire::Status::kOutputTooLarge;
  }

 private:
  static const Input* input_at(std::uint64_t address) { return reinterpret_cast<const Input*>(address); }

  void make_copies(std::span<const std::uint64_t> addresses) {
    if constexpr (std::is_copy_constructible_v<Input>) {
      copies_.reserve(addresses.size());
      for (const std::uint64_t address : addresses) {
        copies_.push_back(guest::own_copy(*input_at(address)));
      }
      hand_over_.stop(wire::Status::kCopied);
    }
  }

  static void answer_one(const Input& input, kit::Writer& writer) {
    if constexpr (std::is_same_v<Output, kit::Posted>) {
      guest::board.open(writer);
      solve_one(input, writer);
      guest::board.close();
    } else {
      solve_one(input, writer);
    }
  }

  guest::HandOver& hand_over_;
  std::span<std::byte> room_;
  std::vector<Input> copies_;
};

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
  guest::HandOver hand_over{mailbox};
  guest::own_hand_over = &hand_over;
  // As in a program that has ever started a thread: shared pointers count atomically, in every guest alike.
  __libc_single_threaded = 0;
  Caller caller{hand_over, {block + wire::kOutputOffset, wire::kOutputBytes}};
  hand_over.wait();
  for (;;) {
    hand_over.stop(caller.answer());
  }
}
