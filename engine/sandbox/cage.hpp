#pragma once
#include <sys/resource.h>
#include <sys/types.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace underpar {

// What happens on the far side of the clone that Guest::start() makes: the two processes around a program
// under test, and what they say to the process that started them.

inline constexpr uid_t kNobody = 65534;

/// What a guest is started with: equal for par and player, so that nothing tells them apart. Where malloc
/// asks the kernel for memory decides many a timing, and libc moves these thresholds as a program runs.
inline constexpr std::array<const char*, 2> kGuestArguments{"guest", nullptr};
inline constexpr std::array<const char*, 3> kGuestEnvironment{
    "LC_ALL=C", "GLIBC_TUNABLES=glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=17179869184",
    nullptr};

/// Descriptors in inner, and in the child until it becomes the program, which keeps 0 to 3 and 5.
inline constexpr int kSharedFd = 3;
inline constexpr int kStatusFd = 4;  ///< CageMessage, both processes
inline constexpr int kArenaFd = 5;
inline constexpr int kProgramFd = 6;
inline constexpr int kTroubleFd = 7;  ///< CageTrouble; end of file means that the program runs
inline constexpr int kRulesetFd = 8;  ///< Landlock
inline constexpr int kFirstUnusedFd = 9;

/// The steps that can go wrong before the program runs.
enum class CageStage : std::uint8_t {
  kHandshake,
  kUser,
  kRoot,
  kFork,
  kLimits,
  kNoNewPrivileges,
  kSeccomp,
  kExec
};

struct CageTrouble {
  CageStage stage = CageStage::kExec;
  std::int32_t error = 0;  ///< errno
};

/// Sent to inner once the maps of users and groups are written: who it shall be.
enum class CageUser : char { kStay = 's', kBecomeNobody = 'n' };

struct CageMessage {
  enum class Kind : std::uint8_t { kReady, kEnded };
  Kind kind = Kind::kReady;
  std::int32_t landlock = 0;     ///< kReady: it is in force
  std::int32_t exit_status = 0;  ///< kEnded, when signal is 0
  std::int32_t signal = 0;
  std::int64_t cpu_us = 0;
  std::int64_t peak_kib = 0;
};

struct CageLimit {
  __rlimit_resource resource = RLIMIT_CORE;
  rlim_t soft = 0;
  rlim_t hard = 0;
};

/// All that the far side needs. Descriptors of -1 stay closed.
struct CagePlan {
  int input = -1;
  int output = -1;
  int errors = -1;
  int shared = -1;
  int status = -1;
  int arena = -1;
  int program = -1;
  int trouble = -1;
  int ruleset = -1;
  int threads = 1;
  bool namespaces = true;  ///< this process was made with CLONE_NEWUSER and the rest, and is pid 1
  std::array<CageLimit, 16> limits{};
  std::size_t limit_count = 0;
};

/// The life of inner: waits for a CageUser on the status channel, builds the walls, forks the child that
/// becomes the program, reports its end, and keeps it as a zombie (so that its process id stays its own)
/// until the other end of the status channel closes. To be called right after the clone, in a copy of a
/// single-threaded process.
[[noreturn]] void run_inner(const CagePlan& plan);

}  // namespace underpar
