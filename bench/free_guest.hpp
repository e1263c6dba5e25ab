#pragma once
#include <sys/types.h>

#include <filesystem>
#include <span>

#include "engine/base/unique_fd.hpp"
#include "engine/referee/arena.hpp"
#include "engine/referee/cpu_account.hpp"
#include "engine/wire/mailbox.hpp"

namespace underpar::bench {

/// The program of a guest without any wall around it, to compare with: same arguments, environment, shared
/// blocks and hand-over, charged by the same account. For our own kernels only.
class FreeGuest {
 public:
  /// Ends the bench with a message when the program does not start.
  FreeGuest(const std::filesystem::path& program, const Arena& arena);
  ~FreeGuest();
  FreeGuest(const FreeGuest&) = delete;
  FreeGuest& operator=(const FreeGuest&) = delete;

  /// Nanoseconds of CPU time of one call.
  [[nodiscard]] double call(std::span<const void* const> inputs);

 private:
  UniqueFd block_;
  wire::Mailbox* mailbox_ = nullptr;
  pid_t pid_ = -1;
  CpuAccount account_;
  std::uint32_t turns_ = 0;
};

}  // namespace underpar::bench
