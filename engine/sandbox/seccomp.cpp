#include "engine/sandbox/seccomp.hpp"

#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <initializer_list>
#include <memory>
#include <type_traits>

#include "engine/base/unique_fd.hpp"

// libseccomp builds the filter, and we hand it to the kernel ourselves: so nothing is allocated between fork
// and exec, and SECCOMP_FILTER_FLAG_SPEC_ALLOW can be asked for whatever the library's version. Without that
// flag older kernels switch speculative store bypass off under a filter, which slows the code under test.

namespace underpar {
namespace {

struct Release {
  void operator()(scmp_filter_ctx context) const { ::seccomp_release(context); }
};

class Rules {
 public:
  explicit Rules(std::uint32_t otherwise) : context_{::seccomp_init(otherwise)} {
    // A foreign table has other meanings for the same numbers (libseccomp counts x32 as foreign too).
    good_ = context_ != nullptr &&
            ::seccomp_attr_set(context_.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
  }

  /// One action for system calls by name. Names this library or machine does not know are left out.
  void set(std::uint32_t action, std::initializer_list<const char*> names) {
    for (const char* name : names) {
      set(action, name, {});
    }
  }

  /// The action when all the arguments compare as told.
  void set(std::uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> arguments) {
    const int number = ::seccomp_syscall_resolve_name(name);
    if (good_ && number != __NR_SCMP_ERROR) {
      good_ = ::seccomp_rule_add_array(context_.get(), action, number,
                                       static_cast<unsigned int>(arguments.size()), arguments.begin()) == 0;
    }
  }

  [[nodiscard]] Result<SeccompFilter> filter() const {
    // Through a pipe, as a file might meet a file size limit. The kernel takes 4096 instructions (32 KiB) at
    // most, a pipe holds 64 KiB.
    std::array<int, 2> ends{};
    if (!good_ || ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
      return fail("The system call filter could not be built.", "`underpar doctor` tells what is missing.");
    }
    const UniqueFd read_end{ends[0]};
    const UniqueFd write_end{ends[1]};
    SeccompFilter filter(BPF_MAXINSNS);
    ssize_t bytes = -1;
    if (::seccomp_export_bpf(context_.get(), write_end.get()) == 0) {
      bytes = ::read(read_end.get(), filter.data(), filter.size() * sizeof filter[0]);
    }
    if (bytes <= 0) {
      return fail("The system call filter could not be built.", "`underpar doctor` tells what is missing.");
    }
    filter.resize(static_cast<std::size_t>(bytes) / sizeof filter[0]);
    return filter;
  }

 private:
  std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, Release> context_;
  bool good_ = false;
};

scmp_arg_cmp equals(unsigned int argument, std::uint64_t value) {
  return {.arg = argument, .op = SCMP_CMP_EQ, .datum_a = value, .datum_b = 0};
}

scmp_arg_cmp masked(unsigned int argument, std::uint64_t mask, std::uint64_t value) {
  return {.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = value};
}

}  // namespace

Result<SeccompFilter> guest_filter(const GuestFilterOptions& options) {
  constexpr std::uint32_t kAllow = SCMP_ACT_ALLOW;
  Rules rules{SCMP_ACT_ERRNO(EPERM)};
  // clang-format off
  rules.set(kAllow, {
      // memory
      "brk", "mmap", "munmap", "mprotect", "mremap", "mincore",
      // descriptors that are open already, and such as reach nobody
      "read", "write", "readv", "writev", "close", "fstat", "lseek", "dup", "dup2", "dup3", "poll", "ppoll",
      "select", "pselect6", "pipe", "pipe2", "eventfd2", "epoll_create1", "epoll_ctl", "epoll_wait",
      "epoll_pwait", "timerfd_create", "timerfd_settime", "timerfd_gettime",
      // time and waiting; what a timer's signal does is charged like all else
      "clock_gettime", "clock_getres", "gettimeofday", "time", "nanosleep", "clock_nanosleep", "pause",
      "setitimer", "getitimer", "alarm", "timer_create", "timer_settime", "timer_gettime", "timer_delete",
      "timer_getoverrun",
      // threads among themselves
      "futex", "set_robust_list", "set_tid_address", "rseq", "sched_yield",
      "sched_getaffinity", "getcpu", "gettid", "arch_prctl",
      // own signals
      "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigsuspend",
      "rt_sigtimedwait", "sigaltstack", "restart_syscall",
      // harmless questions
      "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid", "getrlimit", "getrusage", "times",
      "sysinfo", "uname", "getrandom",
      "exit", "exit_group"});
  // clang-format on
  // Advice about own memory. Page-out and the like would reach the pages that all guests share.
  for (const int advice : {MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED, MADV_FREE,
                           MADV_HUGEPAGE, MADV_NOHUGEPAGE, MADV_POPULATE_READ, MADV_POPULATE_WRITE}) {
    rules.set(kAllow, "madvise", {equals(2, static_cast<std::uint64_t>(advice))});
  }
  const auto self = static_cast<std::uint64_t>(options.pid);
  for (const char* name : {"kill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"}) {
    rules.set(kAllow, name, {equals(0, self)});
  }
  // F_SETOWN with F_SETSIG would send any signal to any process of the user; leases and locks are channels.
  for (const int command : {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL}) {
    rules.set(kAllow, "fcntl", {equals(1, static_cast<std::uint64_t>(command))});
  }
  // Reading own limits only; libc asks for the size of the stack.
  rules.set(kAllow, "prlimit64", {equals(0, 0), equals(2, 0)});
  for (const int operation : {PR_SET_NAME, PR_GET_NAME}) {
    rules.set(kAllow, "prctl", {equals(0, static_cast<std::uint64_t>(operation))});
  }
  rules.set(SCMP_ACT_ERRNO(ENOSYS), {"clone3"});
  if (options.threads > 1) {
    constexpr std::uint64_t kThread = CLONE_VM | CLONE_THREAD | CLONE_SIGHAND;
    constexpr std::uint64_t kNever = std::uint64_t{CLONE_NEWNS} | CLONE_NEWCGROUP | CLONE_NEWUTS |
                                     CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET |
                                     CLONE_PTRACE | CLONE_VFORK | CLONE_PARENT | CLONE_PIDFD;
    rules.set(kAllow, "clone", {masked(0, kThread | kNever, kThread)});
  }
  // The filter stands before the program does. Its path cannot be checked here, but nothing else than the
  // program can be reached: the root is empty, Landlock forbids the rest.
  rules.set(kAllow, "execveat",
            {equals(0, static_cast<std::uint64_t>(options.program_fd)), equals(4, AT_EMPTY_PATH)});
  return rules.filter();
}

Result<SeccompFilter> outside_world_filter() {
  Rules rules{SCMP_ACT_ALLOW};
  rules.set(SCMP_ACT_ERRNO(EPERM),
            {"socket", "io_uring_setup", "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd",
             "process_madvise", "keyctl", "add_key", "request_key", "bpf", "userfaultfd", "msgget", "semget",
             "shmget", "mq_open",
             // nobody leaves the process group that is killed at the end
             "setsid", "setpgid"});
  return rules.filter();
}

Result<SeccompFilter> reader_filter() {
  constexpr std::uint32_t kAllow = SCMP_ACT_ALLOW;
  Rules rules{SCMP_ACT_ERRNO(EPERM)};
  rules.set(kAllow,
            {"brk",       "mmap",          "munmap",         "mprotect",     "mremap",      "madvise",
             "read",      "pread64",       "write",          "writev",       "close",       "fstat",
             "lseek",     "clock_gettime", "futex",          "sched_yield",  "getpid",      "gettid",
             "getrandom", "rt_sigaction",  "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall",
             "exit",      "exit_group"});
  rules.set(kAllow, {"pipe", "pipe2"});  // sanitizers try through one whether memory is there
  rules.set(kAllow, "newfstatat", {equals(3, AT_EMPTY_PATH)});  // how libc asks about what is open
  for (const int command : {F_GETFD, F_GETFL}) {
    rules.set(kAllow, "fcntl", {equals(1, static_cast<std::uint64_t>(command))});
  }
  rules.set(kAllow, "tgkill", {equals(0, static_cast<std::uint64_t>(::getpid()))});  // abort()
  return rules.filter();
}

bool install(std::span<const sock_filter> filter) {
  const sock_fprog program{
      .len = static_cast<unsigned short>(filter.size()),
      .filter = const_cast<sock_filter*>(filter.data())};  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program) == 0 ||
         ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

}  // namespace underpar
