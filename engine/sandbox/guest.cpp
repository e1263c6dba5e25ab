#include "engine/sandbox/guest.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "engine/base/unique_fd.hpp"
#include "engine/sandbox/cage.hpp"
#include "engine/sandbox/landlock.hpp"

// Theory of operation.
//
//   this process --clone(NEW*)--> inner (pid 1, ours) --fork--> child --execveat--> the program
//
// inner tells us how the program ended, over the status channel: an exit status that went through a shell or
// bubblewrap cannot be told from a signal, and abort() of a pid 1 is ignored. Each message carries the
// process id of its sender, put there by the kernel and translated for us: so we learn the program's process
// id (and with it its CPU clock) without reading /proc. The program does not have the channel.
//
// namespaces are made by clone and not by bubblewrap: 1 ms instead of 5 for each of eight guests, and a guest
// needs nothing in its file system, not even its own program, which is executed by descriptor.

namespace underpar {
namespace {

constexpr int kNewNamespaces =
    CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS;
constexpr std::chrono::milliseconds kPatience{10'000};  // with steps of ours that take milliseconds

// The program's own text and data, libc's, and the first pages of a stack.
constexpr std::size_t kProgramBytes = std::size_t{8} << 20;
// What glibc reserves (but does not use) to place a 64 MiB arena for a thread at a multiple of its size.
constexpr std::size_t kArenaReserveBytes = std::size_t{128} << 20;

struct Pipe {
  UniqueFd read_end;
  UniqueFd write_end;
};

Pipe make_pipe(int read_flags) {
  std::array<int, 2> ends{-1, -1};
  (void)!::pipe2(ends.data(), O_CLOEXEC);
  Pipe pipe{.read_end = UniqueFd{ends[0]}, .write_end = UniqueFd{ends[1]}};
  if (pipe.read_end) {
    ::fcntl(pipe.read_end.get(), F_SETFL, read_flags);  // of this end alone
  }
  return pipe;
}

Pipe make_channel() {
  std::array<int, 2> ends{-1, -1};
  (void)!::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data());
  const int on = 1;
  (void)!::setsockopt(ends[0], SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
  return {.read_end = UniqueFd{ends[0]}, .write_end = UniqueFd{ends[1]}};
}

bool poll_for(int fd, short events, std::chrono::milliseconds limit) {
  pollfd polled{.fd = fd, .events = events, .revents = 0};
  int ready = 0;
  do {
    ready = ::poll(&polled, 1, static_cast<int>(limit.count()));
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

std::string take_all(int fd) {
  std::string text;
  std::array<char, 65536> block;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read
  ssize_t n = 0;
  while ((n = ::read(fd, block.data(), block.size())) > 0) {
    text.append(block.data(), static_cast<std::size_t>(n));
  }
  return text;
}

bool write_text(const std::string& file, std::string_view text) {
  const UniqueFd fd{::open(file.c_str(), O_WRONLY | O_CLOEXEC)};
  return fd && ::write(fd.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

/// Gives inner a user inside its namespace. Root makes it nobody, also outside; others stay who they are.
std::optional<CageUser> map_user(pid_t inner) {
  const auto folder = fmt::format("/proc/{}/", inner);
  const auto as_nobody = [](auto outside) { return fmt::format("{} {} 1", kNobody, outside); };
  if (::geteuid() == 0 && write_text(folder + "gid_map", as_nobody(kNobody)) &&
      write_text(folder + "uid_map", as_nobody(kNobody))) {
    return CageUser::kBecomeNobody;
  }
  if (write_text(folder + "setgroups", "deny") && write_text(folder + "gid_map", as_nobody(::getegid())) &&
      write_text(folder + "uid_map", as_nobody(::geteuid()))) {
    return CageUser::kStay;
  }
  return std::nullopt;
}

void set_limits(CagePlan& plan, const GuestLimits& limits) {
  const auto add = [&plan](auto resource, rlim_t soft, rlim_t hard) {
    plan.limits[plan.limit_count++] = {.resource = resource, .soft = soft, .hard = hard};
  };
  const auto threads = static_cast<std::size_t>(limits.threads > 1 ? limits.threads : 0);
  const std::size_t own = limits.memory_bytes + kProgramBytes + threads * limits.stack_bytes;
  const auto cpu = static_cast<rlim_t>(limits.cpu.count());
  add(RLIMIT_AS, own + limits.shared_bytes + threads * kArenaReserveBytes,
      own + limits.shared_bytes + threads * kArenaReserveBytes);
  // Narrower than the address space when there are threads: their reserves do not count as data.
  add(RLIMIT_DATA, own, own);
  add(RLIMIT_CPU, cpu, cpu + 1);
  add(RLIMIT_STACK, limits.stack_bytes, limits.stack_bytes);
  add(RLIMIT_NOFILE, 16, 16);
  add(RLIMIT_SIGPENDING, 64, 64);
  for (const auto nothing : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE}) {
    add(nothing, 0, 0);
  }
  if (plan.namespaces) {
    // Counted per user namespace: inner, the program and its further threads. Without a namespace it would
    // count everything this user runs.
    const auto tasks = static_cast<rlim_t>(1 + limits.threads);
    add(RLIMIT_NPROC, tasks, tasks);
  }
}

Failure explain(const CageTrouble& trouble) {
  if (trouble.stage == CageStage::kSeccomp) {
    return {.what = "This machine has no system call filter (seccomp), so strangers' code is not run here.",
            .hint = "Use a Linux kernel with CONFIG_SECCOMP_FILTER."};
  }
  if (trouble.stage == CageStage::kExec) {
    return {.what = fmt::format("The program could not be started: {}.", std::strerror(trouble.error)),
            .hint = "Build it anew."};
  }
  return {.what = fmt::format("The sandbox could not be built: {}.", std::strerror(trouble.error)),
          .hint = "`underpar doctor` tells what this machine lacks."};
}

bool about_namespaces(CageStage stage) {
  return stage == CageStage::kHandshake || stage == CageStage::kUser || stage == CageStage::kRoot;
}

}  // namespace

/// inner, the channel to it, and what we know of the program.
class Guest::Process {
 public:
  struct Request {
    int program_fd;
    const GuestFds& fds;
    const GuestLimits& limits;
    bool namespaces;
  };

  explicit Process(const GuestLimits& limits) : cpu_limit_{limits.cpu} {}
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// To be called once. What is half started goes with the object.
  std::optional<CageTrouble> start(const Request& request);
  std::optional<GuestEnd> end(std::chrono::milliseconds limit);

  [[nodiscard]] pid_t program() const { return program_; }
  [[nodiscard]] clockid_t clock() const { return clock_; }
  [[nodiscard]] const Layers& layers() const { return layers_; }
  [[nodiscard]] bool output_full() const;
  [[nodiscard]] std::string take_output() { return take_all(output_.read_end.get()); }
  [[nodiscard]] std::string take_errors() { return take_all(errors_.read_end.get()); }

 private:
  struct Received {
    CageMessage message;
    pid_t sender;
  };
  std::optional<Received> receive();
  std::optional<CageTrouble> hand_shake();
  void note_layers(const CageMessage& ready, bool left_root);

  std::chrono::seconds cpu_limit_;
  bool namespaces_ = false;
  bool left_root_ = false;
  pid_t inner_ = -1;
  pid_t program_ = -1;
  clockid_t clock_ = CLOCK_PROCESS_CPUTIME_ID;
  UniqueFd inner_handle_;  // pidfd
  UniqueFd status_;
  Pipe output_;
  Pipe errors_;
  Layers layers_;
  std::optional<GuestEnd> end_;
};

std::optional<CageTrouble> Guest::Process::start(const Request& request) {
  namespaces_ = request.namespaces;
  Pipe input = make_pipe(0);  // ends at once: its writing end is closed
  output_ = make_pipe(O_NONBLOCK);
  errors_ = make_pipe(O_NONBLOCK);
  Pipe trouble_pipe = make_pipe(O_NONBLOCK);
  Pipe channel = make_channel();
  auto ruleset = LandlockRuleset::create();
  if (!channel.write_end || !trouble_pipe.write_end || !errors_.write_end || !output_.write_end) {
    return CageTrouble{.stage = CageStage::kFork, .error = errno};
  }
  if (ruleset) {
    ruleset->allow(request.program_fd, LandlockAccess::kReadAndExecute);
  }
  CagePlan plan{.input = input.read_end.get(),
                .output = output_.write_end.get(),
                .errors = errors_.write_end.get(),
                .shared = request.fds.shared,
                .status = channel.write_end.get(),
                .arena = request.fds.arena,
                .program = request.program_fd,
                .trouble = trouble_pipe.write_end.get(),
                .ruleset = ruleset ? ruleset->fd() : -1,
                .threads = request.limits.threads,
                .namespaces = namespaces_};
  set_limits(plan, request.limits);

  int handle = -1;
  const long cloned = ::syscall(SYS_clone, CLONE_PIDFD | SIGCHLD | (namespaces_ ? kNewNamespaces : 0),
                                nullptr, &handle, 0, 0);
  if (cloned == 0) {
    run_inner(plan);
  }
  if (cloned < 0) {
    return CageTrouble{.stage = namespaces_ ? CageStage::kUser : CageStage::kFork, .error = errno};
  }
  inner_ = static_cast<pid_t>(cloned);
  inner_handle_ = UniqueFd{handle};
  status_ = std::move(channel.read_end);
  channel.write_end.reset();
  trouble_pipe.write_end.reset();
  if (auto trouble = hand_shake()) {
    return trouble;
  }

  CageTrouble trouble{.stage = CageStage::kFork, .error = ETIMEDOUT};
  if (!poll_for(trouble_pipe.read_end.get(), POLLIN, kPatience) ||
      ::read(trouble_pipe.read_end.get(), &trouble, sizeof trouble) > 0) {
    return trouble;
  }
  const auto ready = poll_for(status_.get(), POLLIN, kPatience) ? receive() : std::nullopt;
  if (!ready || ready->message.kind != CageMessage::Kind::kReady) {
    return CageTrouble{.stage = CageStage::kFork, .error = ECHILD};  // somebody killed one of the two
  }
  program_ = ready->sender;
  if (::clock_getcpuclockid(program_, &clock_) != 0) {
    return CageTrouble{.stage = CageStage::kFork, .error = ESRCH};
  }
  note_layers(ready->message, left_root_);
  return std::nullopt;
}

std::optional<CageTrouble> Guest::Process::hand_shake() {
  auto user = ::geteuid() == 0 ? std::optional{CageUser::kBecomeNobody} : CageUser::kStay;
  if (namespaces_) {
    user = map_user(inner_);
  }
  if (!user || ::send(status_.get(), &*user, sizeof *user, MSG_NOSIGNAL) != sizeof *user) {
    return CageTrouble{.stage = CageStage::kHandshake, .error = errno};
  }
  left_root_ = ::geteuid() != 0 || *user == CageUser::kBecomeNobody;
  return std::nullopt;
}

void Guest::Process::note_layers(const CageMessage& ready, bool left_root) {
  const auto note = [this](bool stands, const char* name) {
    (stands ? layers_.in_force : layers_.missing).emplace_back(name);
  };
  note(true, "seccomp");
  note(ready.landlock != 0, "landlock");
  note(namespaces_, "namespaces");
  note(true, "no_new_privs");
  note(true, "rlimits");
  note(namespaces_ && left_root, "process_limit");  // it does not bind root
}

std::optional<Guest::Process::Received> Guest::Process::receive() {
  CageMessage message;
  iovec part{.iov_base = &message, .iov_len = sizeof message};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(ucred))> control{};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  header.msg_control = control.data();
  header.msg_controllen = control.size();
  if (::recvmsg(status_.get(), &header, MSG_DONTWAIT) != sizeof message) {
    return std::nullopt;
  }
  const cmsghdr* about = CMSG_FIRSTHDR(&header);
  ucred sender{};
  if (about != nullptr && about->cmsg_type == SCM_CREDENTIALS) {
    std::memcpy(&sender, CMSG_DATA(about), sizeof sender);
  }
  return Received{.message = message, .sender = sender.pid};
}

std::optional<GuestEnd> Guest::Process::end(std::chrono::milliseconds limit) {
  if (end_ || !poll_for(status_.get(), POLLIN, limit)) {
    return end_;
  }
  const auto received = receive();
  if (!received || received->message.kind != CageMessage::Kind::kEnded) {
    // The channel ended: inner was killed (by the system, for want of memory), and the program with it.
    end_ = GuestEnd{.exit_status = -1, .signal = SIGKILL};
    return end_;
  }
  const auto& message = received->message;
  const std::chrono::microseconds cpu_time{message.cpu_us};
  const bool by_limit = (message.signal == SIGXCPU || message.signal == SIGKILL) && cpu_time >= cpu_limit_;
  end_ = GuestEnd{.exit_status = message.exit_status,
                  .signal = message.signal,
                  .cpu_limit = by_limit,
                  .cpu_time = cpu_time,
                  .peak_bytes = static_cast<std::size_t>(message.peak_kib) << 10};
  return end_;
}

bool Guest::Process::output_full() const {
  // Asked of the writing ends, as the writer would: small writes fill a pipe before it holds 64 KiB.
  std::array<pollfd, 2> polled{{{.fd = output_.write_end.get(), .events = POLLOUT, .revents = 0},
                                {.fd = errors_.write_end.get(), .events = POLLOUT, .revents = 0}}};
  ::poll(polled.data(), polled.size(), 0);
  return polled[0].revents == 0 || polled[1].revents == 0;
}

Guest::Process::~Process() {
  if (inner_ < 0) {
    return;
  }
  if (!namespaces_ && program_ > 0 && !poll_for(inner_handle_.get(), POLLIN, {})) {
    // No kernel empties a process namespace for us: inner has to outlive the program to reap it. The number
    // is the program's while inner lives.
    ::kill(program_, SIGKILL);
    status_.reset();
    (void)poll_for(inner_handle_.get(), POLLIN, kPatience);
  }
  ::kill(inner_, SIGKILL);
  while (::waitpid(inner_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Guest::Guest(std::unique_ptr<Process> process) : process_{std::move(process)} {}
Guest::Guest(Guest&&) noexcept = default;
Guest& Guest::operator=(Guest&&) noexcept = default;
Guest::~Guest() = default;

Result<Guest> Guest::start(int program_fd, const GuestFds& fds, const GuestLimits& limits) {
  std::optional<CageTrouble> trouble;
  for (const bool namespaces : {true, false}) {
    if (namespaces && limits.without_namespaces) {
      continue;
    }
    auto process = std::make_unique<Process>(limits);
    trouble = process->start({program_fd, fds, limits, namespaces});
    if (!trouble) {
      return Guest{std::move(process)};
    }
    if (!about_namespaces(trouble->stage)) {
      break;
    }
  }
  return std::unexpected(explain(*trouble));
}

pid_t Guest::pid() const {
  return process_->program();
}
clockid_t Guest::cpu_clock() const {
  return process_->clock();
}
std::optional<GuestEnd> Guest::ended() {
  return process_->end({});
}
std::optional<GuestEnd> Guest::wait_end(std::chrono::milliseconds limit) {
  return process_->end(limit);
}
bool Guest::output_full() const {
  return process_->output_full();
}
std::string Guest::take_stdout() {
  return process_->take_output();
}
std::string Guest::take_stderr() {
  return process_->take_errors();
}
const Layers& Guest::layers() const {
  return process_->layers();
}

}  // namespace underpar
