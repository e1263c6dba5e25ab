#include "engine/sandbox/guest_process.hpp"

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
#include <string_view>
#include <utility>

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

/// We read and never wait; they write.
TwoEnds make_pipe() {
  std::array<int, 2> ends{-1, -1};
  (void)!::pipe2(ends.data(), O_CLOEXEC);
  TwoEnds pipe{.ours = UniqueFd{ends[0]}, .theirs = UniqueFd{ends[1]}};
  if (pipe.ours) {
    ::fcntl(pipe.ours.get(), F_SETFL, O_NONBLOCK);  // of this end alone
  }
  return pipe;
}

TwoEnds make_channel() {
  std::array<int, 2> ends{-1, -1};
  (void)!::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data());
  const int on = 1;
  (void)!::setsockopt(ends[0], SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
  return {.ours = UniqueFd{ends[0]}, .theirs = UniqueFd{ends[1]}};
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

}  // namespace

std::optional<CageTrouble> Guest::Process::start(CagePlan plan) {
  namespaces_ = plan.namespaces;
  const TwoEnds input = [] {  // ends at once: its writing end is not handed on
    std::array<int, 2> ends{-1, -1};
    (void)!::pipe2(ends.data(), O_CLOEXEC);
    return TwoEnds{.ours = UniqueFd{ends[1]}, .theirs = UniqueFd{ends[0]}};
  }();
  output_ = make_pipe();
  errors_ = make_pipe();
  TwoEnds trouble = make_pipe();
  TwoEnds channel = make_channel();
  if (!input.theirs || !output_.theirs || !errors_.theirs || !trouble.theirs || !channel.theirs) {
    return CageTrouble{.stage = CageStage::kFork, .error = errno};
  }
  auto ruleset = LandlockRuleset::create();
  if (ruleset) {
    ruleset->allow(plan.program, LandlockAccess::kReadAndExecute);
  }
  plan.input = input.theirs.get();
  plan.output = output_.theirs.get();
  plan.errors = errors_.theirs.get();
  plan.status = channel.theirs.get();
  plan.trouble = trouble.theirs.get();
  plan.ruleset = ruleset ? ruleset->fd() : -1;

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
  status_ = std::move(channel.ours);
  channel.theirs.reset();
  trouble.theirs.reset();
  if (auto why = hand_shake()) {
    return why;
  }
  return wait_for_program(trouble.ours.get());
}

std::optional<CageTrouble> Guest::Process::wait_for_program(int trouble_fd) {
  CageTrouble trouble{.stage = CageStage::kFork, .error = ETIMEDOUT};
  if (!poll_for(trouble_fd, POLLIN, kPatience) || ::read(trouble_fd, &trouble, sizeof trouble) > 0) {
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
  note_layers(ready->message);
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

void Guest::Process::note_layers(const CageMessage& ready) {
  const auto note = [this](bool stands, const char* name) {
    (stands ? layers_.in_force : layers_.missing).emplace_back(name);
  };
  note(true, "seccomp");
  note(ready.landlock != 0, "landlock");
  note(namespaces_, "namespaces");
  note(true, "no_new_privs");
  note(true, "rlimits");
  note(namespaces_ && left_root_, "process_limit");  // it does not bind root
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
  // The kernel counts ticks for this limit and may act some per cent early; 0.97 s was seen for 1 s.
  const bool by_limit = (message.signal == SIGXCPU || message.signal == SIGKILL) &&
                        cpu_time >= std::chrono::microseconds{cpu_limit_} * 4 / 5;
  end_ = GuestEnd{.exit_status = message.exit_status,
                  .signal = message.signal,
                  .cpu_limit = by_limit,
                  .cpu_time = cpu_time,
                  .peak_bytes = static_cast<std::size_t>(message.peak_kib) << 10};
  return end_;
}

std::string Guest::Process::take_output() {
  return take_all(output_.ours.get());
}
std::string Guest::Process::take_errors() {
  return take_all(errors_.ours.get());
}

bool Guest::Process::output_full() const {
  // Asked of the writing ends, as the writer would: small writes fill a pipe before it holds 64 KiB.
  std::array<pollfd, 2> polled{{{.fd = output_.theirs.get(), .events = POLLOUT, .revents = 0},
                                {.fd = errors_.theirs.get(), .events = POLLOUT, .revents = 0}}};
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

}  // namespace underpar
