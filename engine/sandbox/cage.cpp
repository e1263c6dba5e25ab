#include "engine/sandbox/cage.hpp"

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string_view>

#include "engine/sandbox/landlock.hpp"
#include "engine/sandbox/seccomp.hpp"

// The order of the steps matters: groups and user need capabilities, the mounts need them too, a change of
// user clears the wish to die with the parent, Landlock and seccomp need no_new_privs, and the limits come
// after the filter is built because building it allocates.

namespace underpar {
namespace {

[[noreturn]] void give_up(CageStage stage) {
  const CageTrouble trouble{.stage = stage, .error = errno};
  (void)!::write(kTroubleFd, &trouble, sizeof trouble);
  ::_exit(125);
}

void place(int fd, int number, bool for_program) {
  if (fd < 0) {
    ::close(number);
  } else {
    ::dup3(fd, number, for_program ? 0 : O_CLOEXEC);
  }
}

/// Puts every descriptor at its place and closes all others. First out of the way, then down: the places may
/// be taken by one another.
void arrange_descriptors(const CagePlan& plan) {
  struct Move {
    int fd;
    int number;
    bool for_program;
  };
  std::array<Move, 9> moves{{{plan.input, 0, true},
                             {plan.output, 1, true},
                             {plan.errors, 2, true},
                             {plan.shared, kSharedFd, true},
                             {plan.status, kStatusFd, false},
                             {plan.arena, kArenaFd, true},
                             {plan.program, kProgramFd, false},
                             {plan.trouble, kTroubleFd, false},
                             {plan.ruleset, kRulesetFd, false}}};
  for (auto& move : moves) {
    if (move.fd >= 0) {
      move.fd = ::fcntl(move.fd, F_DUPFD_CLOEXEC, 32);
    }
  }
  for (const auto& move : moves) {
    place(move.fd, move.number, move.for_program);
  }
  ::syscall(SYS_close_range, kFirstUnusedFd, ~0U, 0);
}

/// Handlers and ignored signals of the parent are no business of ours.
void forget_signals() {
  struct sigaction by_default{};
  by_default.sa_handler = SIG_DFL;
  for (int signal = 1; signal < NSIG; ++signal) {
    ::sigaction(signal, &by_default, nullptr);
  }
  sigset_t none;
  ::sigemptyset(&none);
  ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
}

void agree_on_user(bool namespaces) {
  auto user = CageUser::kStay;
  if (::recv(kStatusFd, &user, sizeof user, 0) != sizeof user) {
    give_up(CageStage::kHandshake);  // the maps could not be written, or the parent is gone
  }
  const bool agreed = user == CageUser::kStay ||
                      (::setgroups(0, nullptr) == 0 && ::setresgid(kNobody, kNobody, kNobody) == 0 &&
                       ::setresuid(kNobody, kNobody, kNobody) == 0);
  // The root of somebody else's user namespace may know nobody but itself. It is an ordinary user outside,
  // and capabilities go in any case.
  if (!agreed && namespaces) {
    give_up(CageStage::kUser);
  }
}

/// Leaves an empty, read-only root and nothing below or beside it. /proc serves as the mount point because
/// the parent needed it a moment ago.
void empty_the_root() {
  const bool empty = ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                     ::mount("none", "/proc", "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC,
                             "size=4k,nr_inodes=1,mode=555") == 0 &&
                     ::chdir("/proc") == 0 && ::syscall(SYS_pivot_root, ".", ".") == 0 &&
                     ::umount2(".", MNT_DETACH) == 0 && ::chdir("/") == 0;
  if (!empty) {
    give_up(CageStage::kRoot);
  }
  constexpr std::string_view kName = "guest";
  (void)!::sethostname(kName.data(), kName.size());
}

void drop_capabilities() {
  __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
  const std::array<__user_cap_data_struct, 2> none{};
  if (::syscall(SYS_capset, &header, none.data()) != 0) {
    give_up(CageStage::kUser);
  }
}

/// The parent may have died before this wish was heard; then the status channel has ended.
void die_with_parent() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  char nothing = 0;
  if (::recv(kStatusFd, &nothing, sizeof nothing, MSG_DONTWAIT) == 0) {
    ::_exit(125);
  }
}

void take_limits(const CagePlan& plan) {
  for (std::size_t i = 0; i < plan.limit_count; ++i) {
    const auto& limit = plan.limits[i];
    rlimit value{};
    ::getrlimit(limit.resource, &value);  // what is stricter already stays so
    value.rlim_cur = limit.soft < value.rlim_max ? limit.soft : value.rlim_max;
    value.rlim_max = limit.hard < value.rlim_max ? limit.hard : value.rlim_max;
    if (::setrlimit(limit.resource, &value) != 0) {
      give_up(CageStage::kLimits);
    }
  }
}

[[noreturn]] void become_program(const CagePlan& plan, pid_t inner) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != inner) {
    ::_exit(125);
  }
  ::setpgid(0, 0);
  const auto filter = guest_filter({.threads = plan.threads, .pid = ::getpid(), .program_fd = kProgramFd});
  if (!filter) {
    give_up(CageStage::kSeccomp);
  }
  take_limits(plan);
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    give_up(CageStage::kNoNewPrivileges);
  }
  CageMessage ready{.kind = CageMessage::Kind::kReady};
  ready.landlock = plan.ruleset >= 0 && restrict_to(kRulesetFd) ? 1 : 0;
  if (!install(*filter)) {
    give_up(CageStage::kSeccomp);
  }
  (void)!::write(kStatusFd, &ready, sizeof ready);
  ::syscall(SYS_execveat, kProgramFd, "", kGuestArguments.data(), kGuestEnvironment.data(), AT_EMPTY_PATH);
  if (errno == ENOMEM) {
    // The program itself is larger than its limit. Some kernels say so, others kill: make it one end.
    ::kill(::getpid(), SIGKILL);
  }
  give_up(CageStage::kExec);
}

/// Waits for the end of the child without reaping it.
CageMessage watch(pid_t child) {
  siginfo_t info{};
  rusage usage{};
  while (::syscall(SYS_waitid, P_PID, child, &info, WEXITED | WNOWAIT, &usage) != 0 && errno == EINTR) {
  }
  const auto in_us = [](const timeval& time) { return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_usec; };
  const bool exited = info.si_code == CLD_EXITED;
  return {.kind = CageMessage::Kind::kEnded,
          .exit_status = exited ? info.si_status : -1,
          .signal = exited ? 0 : info.si_status,
          .cpu_us = in_us(usage.ru_utime) + in_us(usage.ru_stime),
          .peak_kib = usage.ru_maxrss};
}

}  // namespace

void run_inner(const CagePlan& plan) {
  arrange_descriptors(plan);
  forget_signals();
  ::setsid();
  agree_on_user(plan.namespaces);
  if (plan.namespaces) {
    empty_the_root();
  }
  drop_capabilities();
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  die_with_parent();
  const pid_t self = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) {
    give_up(CageStage::kFork);
  }
  if (child == 0) {
    become_program(plan, self);
  }
  for (const int fd : {0, 1, 2, kSharedFd}) {
    ::close(fd);
  }
  ::syscall(SYS_close_range, kArenaFd, ~0U, 0);
  const auto end = watch(child);
  (void)!::send(kStatusFd, &end, sizeof end, MSG_NOSIGNAL);
  char nothing = 0;
  while (::recv(kStatusFd, &nothing, sizeof nothing, 0) < 0 && errno == EINTR) {
  }
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  ::_exit(0);
}

}  // namespace underpar
