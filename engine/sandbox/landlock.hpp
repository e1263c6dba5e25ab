#pragma once
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>

#include "engine/base/unique_fd.hpp"

namespace underpar {

/// What a Landlock rule lets a program do with a file, or with everything below a folder.
enum class LandlockAccess : std::uint8_t {
  kRead,            ///< read files, list folders
  kReadAndExecute,  ///< the same, and run programs
  kReadAndWrite,    ///< read and write files that exist
  kEverything,
};

/// A Landlock ruleset (Linux 5.13 and later): all the kernel's version knows how to forbid is forbidden,
/// files and folders, TCP, abstract sockets and signals to the outside, but what allow() names.
///
/// Made before a fork; the child takes it upon itself with restrict_to().
class LandlockRuleset {
 public:
  /// Nothing when the kernel has no Landlock or it is switched off.
  [[nodiscard]] static std::optional<LandlockRuleset> create();

  /// False when `file` cannot be opened. Rights that make no sense for a plain file are left out.
  bool allow(const std::filesystem::path& file, LandlockAccess access);
  /// The same for an open descriptor. Files that lie in no file system (memfds, pipes) need no rule and give
  /// false.
  bool allow(int fd, LandlockAccess access);

  [[nodiscard]] int fd() const { return fd_.get(); }

 private:
  LandlockRuleset(UniqueFd fd, std::uint64_t handled) : fd_{std::move(fd)}, handled_{handled} {}
  UniqueFd fd_;
  std::uint64_t handled_ = 0;
};

/// Puts the ruleset on the calling thread and all it starts, for good. Needs no_new_privs. Async-signal-safe.
[[nodiscard]] bool restrict_to(int ruleset_fd);

}  // namespace underpar
