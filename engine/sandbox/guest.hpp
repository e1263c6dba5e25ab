#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <ctime>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/result.hpp"
#include "engine/model/layers.hpp"

namespace underpar {

/// What a guest may use. Everything else is closed: files, network, other processes, other system calls.
struct GuestLimits {
  int threads = 1;
  std::size_t memory_bytes = std::size_t{256} << 20;  ///< of its own; maps of shared blocks come on top
  std::size_t shared_bytes = 0;                       ///< size of the shared blocks it maps
  std::chrono::seconds cpu{60};                       ///< over its whole life
  std::size_t stack_bytes = std::size_t{64} << 20;    ///< of the main thread, and libc's default for others
  bool without_namespaces = false;  ///< as on a machine that denies them; for tests and `underpar doctor`
};

/// The descriptors a guest finds open, besides 0 (empty), 1 and 2 (collected).
struct GuestFds {
  int shared = -1;  ///< becomes 3: mailbox and output
  int arena =
      -1;  ///< becomes 5: the input; -1: none. (4 is the status channel, closed before the guest runs.)
};

/// How a guest ended.
struct GuestEnd {
  int exit_status = -1;  ///< valid when signal == 0
  int signal = 0;
  bool cpu_limit = false;  ///< ended by the kernel's CPU limit
  std::chrono::microseconds cpu_time{0};
  std::size_t peak_bytes = 0;  ///< resident; never less than this process had when it started the guest
};

/// A statically linked, untrusted program in its jail, as a descendant of this process.
///
/// From the outside in: a process of namespaces of its own (user, pid, net, mount on an empty read-only root,
/// ipc, uts) that is pid 1 there and ours; its only child, which takes limits, no_new_privs, Landlock and
/// seccomp upon itself and then becomes the program. Where the machine denies namespaces the rest still
/// stands, and layers() says so; without seccomp nothing is started. The destructor kills and reaps
/// everything, and when this process dies, so does the guest. /proc must be mounted for the namespaces. When
/// this process is root, the guest is nobody.
///
/// Memory is limited as address space: what goes over it gets a null from mmap() (std::bad_alloc), or a
/// SIGSEGV where a stack grows. Threads add room for the stacks and arenas that libc reserves for each.
///
/// To be used by a single-threaded process (the referee): it is copied for a moment.
class Guest {
 public:
  /// `program_fd` is an open descriptor of the program, whose mode lets everybody read and execute it.
  /// Returns when it runs. Fails when a wall that must stand cannot be built or the file is no program.
  [[nodiscard]] static Result<Guest> start(int program_fd, const GuestFds& fds, const GuestLimits& limits);
  Guest(Guest&&) noexcept;
  Guest& operator=(Guest&&) noexcept;
  ~Guest();

  /// The program's process as this process sees it. No other process gets this number while the Guest lives.
  [[nodiscard]] pid_t pid() const;
  /// Its CPU clock (all its threads), readable with clock_gettime(), also after its end. It starts a little
  /// above zero: the walls were built by the same process.
  [[nodiscard]] clockid_t cpu_clock() const;
  /// How it ended, or nothing while it runs. Does not block.
  [[nodiscard]] std::optional<GuestEnd> ended();
  /// Waits at most `limit` for its end.
  [[nodiscard]] std::optional<GuestEnd> wait_end(std::chrono::milliseconds limit);
  /// It wrote as much as is collected (64 KiB on stdout or stderr) and waits, or would, for room for more.
  [[nodiscard]] bool output_full() const;
  /// What it wrote since the last call; makes room for more.
  [[nodiscard]] std::string take_stdout();
  [[nodiscard]] std::string take_stderr();
  [[nodiscard]] const Layers& layers() const;

 private:
  class Process;
  explicit Guest(std::unique_ptr<Process> process);
  std::unique_ptr<Process> process_;
};

}  // namespace underpar
