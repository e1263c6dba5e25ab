#include "bench/free_guest.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <new>

#include "bench/workbench.hpp"
#include "engine/sandbox/cage.hpp"
#include "engine/wire/futex.hpp"

namespace underpar::bench {
namespace {

constexpr int kOutOfTheWay = 16;  // of the numbers a guest finds descriptors at

}  // namespace

FreeGuest::FreeGuest(const std::filesystem::path& program, const Arena& arena) {
  const UniqueFd low{::memfd_create("underpar-mailbox", MFD_CLOEXEC)};
  block_ = UniqueFd{::fcntl(low.get(), F_DUPFD_CLOEXEC, kOutOfTheWay)};
  const UniqueFd input{::fcntl(arena.fd(), F_DUPFD_CLOEXEC, kOutOfTheWay)};
  void* block = MAP_FAILED;
  if (::ftruncate(block_.get(), static_cast<off_t>(wire::kMailboxBytes)) == 0) {
    block = ::mmap(nullptr, wire::kMailboxBytes, PROT_READ | PROT_WRITE, MAP_SHARED, block_.get(), 0);
  }
  if (block == MAP_FAILED) {
    give_up({.what = "No shared memory could be made.", .hint = "Free some memory and try again."});
  }
  mailbox_ = new (block) wire::Mailbox{};
  posix_spawn_file_actions_t places;
  ::posix_spawn_file_actions_init(&places);
  ::posix_spawn_file_actions_adddup2(&places, block_.get(), wire::kMailboxFd);
  ::posix_spawn_file_actions_adddup2(&places, input.get(), wire::kArenaFd);
  const int error =
      ::posix_spawn(&pid_, program.c_str(), &places, nullptr,
                    const_cast<char* const*>(kGuestArguments.data()),     // NOLINT: as POSIX has it
                    const_cast<char* const*>(kGuestEnvironment.data()));  // NOLINT
  ::posix_spawn_file_actions_destroy(&places);
  clockid_t clock = 0;
  if (error != 0 || ::clock_getcpuclockid(pid_, &clock) != 0) {
    give_up({.what = "A bench kernel does not start.", .hint = "Build the bench anew."});
  }
  account_.add(clock);
}

FreeGuest::~FreeGuest() {
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
  ::munmap(mailbox_, wire::kMailboxBytes);
}

double FreeGuest::call(std::span<const void* const> inputs) {
  mailbox_->inputs[0] = reinterpret_cast<std::uintptr_t>(inputs.front());
  mailbox_->go.store(++turns_, std::memory_order_release);
  wire::futex_wake(mailbox_->go);
  for (std::uint32_t done = 0; (done = mailbox_->done.load(std::memory_order_acquire)) != turns_;) {
    wire::futex_wait(mailbox_->done, done);
  }
  return account_.settle_ns();
}

}  // namespace underpar::bench
