#include "engine/sandbox/confined.hpp"

#include <fmt/format.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "engine/sandbox/landlock.hpp"
#include "engine/sandbox/seccomp.hpp"

// Theory of operation. bubblewrap does the mounting: it is small, reviewed, in every distribution, and makes
// a user namespace of its own, so no privilege is needed. What it cannot do (resource limits, leaving root)
// happens in our child before bubblewrap is executed and is inherited. A machine may forbid namespaces (most
// containers do); then Landlock draws the same lines around files, and a filter takes the network away.

namespace underpar {
namespace {

constexpr const char* kBubblewrap = "/usr/bin/bwrap";
constexpr uid_t kNobody = 65534;
constexpr const char* kTmpBytes = "268435456";

struct Limit {
  __rlimit_resource resource;
  rlim_t soft;
  rlim_t hard;
};

std::vector<Limit> limits_of(const Confinement& confinement) {
  std::vector<Limit> limits{{RLIMIT_CORE, 0, 0}};
  if (confinement.address_space_bytes) {
    limits.push_back({RLIMIT_AS, *confinement.address_space_bytes, *confinement.address_space_bytes});
  }
  if (confinement.file_size_bytes) {
    limits.push_back({RLIMIT_FSIZE, *confinement.file_size_bytes, *confinement.file_size_bytes});
  }
  if (confinement.cpu_limit) {
    // SIGXCPU at the soft limit; who ignores it is killed a second later.
    const auto seconds = static_cast<rlim_t>(confinement.cpu_limit->count());
    limits.push_back({RLIMIT_CPU, seconds, seconds + 1});
  }
  return limits;
}

// The functions below run between fork and exec in a child of a program with threads: system calls only.

bool take_limits(const std::vector<Limit>& limits) {
  return std::ranges::all_of(limits, [](const Limit& limit) {
    rlimit now{};
    ::getrlimit(limit.resource, &now);
    const rlimit wanted{.rlim_cur = std::min(limit.soft, now.rlim_max),
                        .rlim_max = std::min(limit.hard, now.rlim_max)};
    return ::setrlimit(limit.resource, &wanted) == 0;
  });
}

bool become_nobody() {
  const bool left = ::setgroups(0, nullptr) == 0 && ::setresgid(kNobody, kNobody, kNobody) == 0 &&
                    ::setresuid(kNobody, kNobody, kNobody) == 0;
  // A change of user clears the wish to die with the parent.
  return left && ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
}

bool leaves_root(const Confinement& confinement) {
  return confinement.leave_root && ::geteuid() == 0;
}

void add(std::vector<std::string>& argv, std::initializer_list<std::string_view> words) {
  argv.insert(argv.end(), words.begin(), words.end());
}

/// /bin, /lib and so on: links into /usr on most systems, folders of their own on some.
void add_system_folders(std::vector<std::string>& argv) {
  add(argv, {"--ro-bind", "/usr", "/usr"});
  for (const std::filesystem::path folder : {"/bin", "/sbin", "/lib", "/lib64"}) {
    std::error_code error;
    if (std::filesystem::is_symlink(folder, error)) {
      add(argv, {"--symlink", std::filesystem::read_symlink(folder, error).string(), folder.string()});
    } else if (std::filesystem::exists(folder, error)) {
      add(argv, {"--ro-bind", folder.string(), folder.string()});
    }
  }
  // cc and g++ are links through /etc/alternatives on some machines.
  for (const std::string_view path : {"/etc/ld.so.cache", "/etc/alternatives"}) {
    add(argv, {"--ro-bind-try", path, path});
  }
}

/// Parents before children, or the later mount would hide the earlier one.
void add_named_paths(std::vector<std::string>& argv, const Confinement& confinement) {
  std::vector<std::pair<std::string, std::string_view>> binds;
  binds.reserve(confinement.readable.size() + confinement.writable.size());
  for (const auto& path : confinement.readable) {
    binds.emplace_back(path.string(), "--ro-bind");
  }
  for (const auto& path : confinement.writable) {
    binds.emplace_back(path.string(), "--bind");
  }
  std::ranges::stable_sort(binds, {}, [](const auto& bind) { return bind.first; });
  for (const auto& [path, kind] : binds) {
    add(argv, {kind, path, path});
  }
}

/// bubblewrap and its options; the command line of the confined program follows.
std::vector<std::string> bubblewrap_argv(const Confinement& confinement,
                                         const std::vector<std::string>& environment,
                                         const std::string& working_folder) {
  // clang-format off
  std::vector<std::string> argv{kBubblewrap, "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc",
                                "--unshare-uts", "--die-with-parent", "--cap-drop", "ALL", "--clearenv"};
  // clang-format on
  for (const auto& variable : environment) {
    const auto equals = std::min(variable.find('='), variable.size());
    add(argv, {"--setenv", std::string_view{variable}.substr(0, equals),
               std::string_view{variable}.substr(std::min(equals + 1, variable.size()))});
  }
  add_system_folders(argv);
  // Not bubblewrap's own --dev: a terminal or an endless /dev/zero are of no use to a compiler.
  add(argv, {"--dev-bind", "/dev/null", "/dev/null", "--size", kTmpBytes, "--tmpfs", "/tmp"});
  if (confinement.own_proc) {
    add(argv, {"--proc", "/proc"});
  }
  add_named_paths(argv, confinement);
  // The root is a fresh tmpfs without a size: nobody may fill it.
  add(argv, {"--remount-ro", "/"});
  if (!working_folder.empty()) {
    add(argv, {"--chdir", working_folder});
  }
  add(argv, {"--"});
  return argv;
}

Result<void> check_paths(const Confinement& confinement) {
  for (const auto* paths : {&confinement.readable, &confinement.writable}) {
    for (const auto& path : *paths) {
      std::error_code error;
      if (!path.is_absolute() || !std::filesystem::exists(path, error)) {
        return fail(fmt::format("{} is not there, so nothing can work with it.", path.string()),
                    "Was it moved or deleted? Start the game again.");
      }
    }
  }
  return {};
}

void name_signal(Completed& completed) {
  if (completed.signal == 0 && completed.exit_status > 128 && completed.exit_status <= 192) {
    completed.signal = std::exchange(completed.exit_status, -1) - 128;
  }
}

Result<Completed> run_in_bubblewrap(const Command& command, const Confinement& confinement,
                                    std::stop_token stop) {
  Command wrapped = command;
  wrapped.argv = bubblewrap_argv(confinement, command.environment, command.working_folder);
  wrapped.argv.insert(wrapped.argv.end(), command.argv.begin(), command.argv.end());
  wrapped.environment.clear();
  wrapped.working_folder.clear();
  wrapped.before_exec = [first = command.before_exec, limits = limits_of(confinement),
                         leave = leaves_root(confinement)] {
    return (!first || first()) && (!leave || become_nobody()) && take_limits(limits);
  };
  auto completed = run(wrapped, std::move(stop));
  if (!completed) {
    return completed;
  }
  if (completed->exit_status == 1 && completed->err.starts_with("bwrap: ")) {
    const auto line = std::string_view{completed->err}.substr(7, completed->err.find('\n') - 7);
    return fail(fmt::format("The sandbox could not be set up for {}: {}.", command.argv[0], line),
                "`underpar doctor` tells what this machine lacks.");
  }
  return completed;
}

std::optional<LandlockRuleset> landlock_rules(const Command& command, const Confinement& confinement) {
  auto rules = LandlockRuleset::create();
  if (!rules) {
    return rules;
  }
  for (const char* folder : {"/usr", "/bin", "/sbin", "/lib", "/lib64"}) {
    rules->allow(folder, LandlockAccess::kReadAndExecute);
  }
  rules->allow("/etc/ld.so.cache", LandlockAccess::kRead);
  rules->allow("/etc/alternatives", LandlockAccess::kRead);
  rules->allow("/dev/null", LandlockAccess::kReadAndWrite);
  for (const auto& path : confinement.readable) {
    rules->allow(path, LandlockAccess::kReadAndExecute);
  }
  for (const auto& path : confinement.writable) {
    rules->allow(path, LandlockAccess::kEverything);
  }
  for (const int fd : command.inherited_fds) {  // programs among them may be run as /proc/self/fd/N
    struct stat about{};
    if (::fstat(fd, &about) == 0 && S_ISREG(about.st_mode)) {
      rules->allow(fd, LandlockAccess::kReadAndExecute);
    }
  }
  return rules;
}

Result<Completed> run_under_landlock(const Command& command, const Confinement& confinement,
                                     std::stop_token stop) {
  const auto rules = landlock_rules(command, confinement);
  if (!rules) {
    return fail(
        "This machine offers neither user namespaces nor Landlock, so strangers' code is not run here.",
        "Install bubblewrap and allow user namespaces, or use Linux 5.13 or later.");
  }
  auto filter = outside_world_filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  Command restricted = command;
  if (!confinement.writable.empty()) {
    std::erase_if(restricted.environment,
                  [](const auto& variable) { return variable.starts_with("TMPDIR="); });
    restricted.environment.push_back("TMPDIR=" + confinement.writable.front().string());
  }
  const int rules_fd = rules->fd();
  restricted.inherited_fds.push_back(rules_fd);
  restricted.before_exec = [first = command.before_exec, limits = limits_of(confinement),
                            leave = leaves_root(confinement), rules_fd, filter = std::move(*filter)] {
    const bool restrained = (!first || first()) && (!leave || become_nobody()) && take_limits(limits) &&
                            ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && restrict_to(rules_fd) &&
                            install(filter);
    ::close(rules_fd);
    return restrained;
  };
  return run(restricted, std::move(stop));
}

/// Tries what a jail with these wishes needs, once for each kind.
bool bubblewrap_works(bool leave_root, bool own_proc) {
  static std::array<std::once_flag, 4> tried;
  static std::array<bool, 4> works;
  const auto kind = static_cast<std::size_t>(leave_root ? 2 : 0) + (own_proc ? 1 : 0);
  std::call_once(tried[kind], [&] {
    const Confinement confinement{.own_proc = own_proc, .leave_root = leave_root};
    const auto completed = run_in_bubblewrap({.argv = {"/usr/bin/true"}}, confinement, {});
    works[kind] = completed && completed->succeeded();
  });
  return works[kind];
}

}  // namespace

Result<Completed> run_confined(const Command& command, const Confinement& confinement, Layers* layers,
                               std::stop_token stop) {
  if (auto there = check_paths(confinement); !there) {
    return std::unexpected(there.error());
  }
  const bool namespaces =
      !confinement.without_namespaces && bubblewrap_works(leaves_root(confinement), confinement.own_proc);
  auto completed = namespaces ? run_in_bubblewrap(command, confinement, std::move(stop))
                              : run_under_landlock(command, confinement, std::move(stop));
  if (completed) {
    name_signal(*completed);
  }
  if (layers != nullptr && namespaces) {
    *layers = Layers{.in_force = {"namespaces", "no_new_privs", "rlimits"}, .missing = {}};
  } else if (layers != nullptr) {
    *layers =
        Layers{.in_force = {"landlock", "seccomp", "no_new_privs", "rlimits"}, .missing = {"namespaces"}};
  }
  return completed;
}

bool namespaces_available() {
  return bubblewrap_works(::geteuid() == 0, false);
}

}  // namespace underpar
