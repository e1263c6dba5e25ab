#pragma once
#include <linux/filter.h>
#include <sys/types.h>

#include <span>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar {

/// A system call filter as the kernel takes it. Built (with allocations) before a fork, installed after it.
using SeccompFilter = std::vector<sock_filter>;

/// What the filter of a guest needs to know.
struct GuestFilterOptions {
  int threads = 1;     ///< above 1: it may start threads (never processes)
  pid_t pid = 0;       ///< its own process id as it sees it: signals go nowhere else
  int program_fd = 0;  ///< the one descriptor that may be executed
};

/// An allow-list: memory, time, waiting, descriptors that are open already, threads when asked for.
/// Everything else gives EPERM, clone3 ENOSYS (so that libc uses clone, whose flags a filter can read); a
/// foreign system call table (32-bit, x32) kills. No file can be opened: a guest is linked statically.
[[nodiscard]] Result<SeccompFilter> guest_filter(const GuestFilterOptions& options);

/// A deny-list for our own dynamic programs where no namespaces can be made: no sockets, no io_uring, no
/// looking into other processes, no leaving the process group. The rest is left to Landlock.
[[nodiscard]] Result<SeccompFilter> outside_world_filter();

/// An allow-list for a dynamic program of ours that has begun and has open all it will ever need: memory,
/// reading and writing what is open, and its end. No file is opened, no socket made, no program started.
[[nodiscard]] Result<SeccompFilter> reader_filter();

/// Puts the filter on the calling thread and all it starts, for good. Needs no_new_privs.
/// Async-signal-safe.
[[nodiscard]] bool install(std::span<const sock_filter> filter);

}  // namespace underpar
