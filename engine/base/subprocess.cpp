#include "engine/base/subprocess.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/base/bell.hpp"
#include "engine/base/unique_fd.hpp"

// Theory of operation. The child is made with fork(), not posix_spawn(), because confinement needs a few
// calls between fork and exec. The parent may be multi-threaded, so everything the child touches is prepared
// before the fork and only async-signal-safe calls happen after it. A failed exec reports its errno over a
// close-on-exec pipe; end of file on it means the new program runs.

namespace underpar {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{1};  // with what was killed

struct Pipe {
  UniqueFd read_end;
  UniqueFd write_end;
};

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return std::nullopt;
  }
  return Pipe{.read_end = UniqueFd{ends[0]}, .write_end = UniqueFd{ends[1]}};
}

std::vector<char*> c_strings(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (const auto& text : texts) {
    pointers.push_back(
        const_cast<char*>(text.c_str()));  // NOLINT(cppcoreguidelines-pro-type-const-cast): exec
  }
  pointers.push_back(nullptr);
  return pointers;
}

/// Closes all descriptors from 3 on that are not in `keep` (sorted), without allocating.
void close_others(const std::vector<int>& keep) {
  unsigned int from = 3;
  for (const int fd : keep) {
    if (fd < 3) {
      continue;
    }
    if (static_cast<unsigned int>(fd) > from) {
      ::syscall(SYS_close_range, from, static_cast<unsigned int>(fd) - 1, 0);
    }
    ::fcntl(fd, F_SETFD, 0);
    from = static_cast<unsigned int>(fd) + 1;
  }
  ::syscall(SYS_close_range, from, ~0U, 0);
}

struct Pipes {
  Pipe in, out, err, trouble;
};

[[noreturn]] void become(const Command& command, char* const* argv, char* const* environment,
                         const std::vector<int>& keep, const Pipes& pipes) {
  ::setsid();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  ::sigemptyset(&none);
  ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  ::dup2(pipes.in.read_end.get(), 0);
  ::dup2(pipes.out.write_end.get(), 1);
  ::dup2(pipes.err.write_end.get(), 2);
  close_others(keep);
  ::fcntl(pipes.trouble.write_end.get(), F_SETFD, FD_CLOEXEC);
  const bool ready = (command.working_folder.empty() || ::chdir(command.working_folder.c_str()) == 0) &&
                     (!command.before_exec || command.before_exec());
  if (ready) {
    ::execve(argv[0], argv, environment);
  }
  const int why = errno;
  (void)!::write(pipes.trouble.write_end.get(), &why, sizeof why);
  ::_exit(127);
}

/// Collects one stream up to its limit, or hands out its lines.
class Stream {
 public:
  Stream(UniqueFd fd, std::size_t limit_bytes, std::function<void(std::string_view)> on_line)
      : fd_{std::move(fd)}, limit_bytes_{limit_bytes}, on_line_{std::move(on_line)} {
    ::fcntl(fd_.get(), F_SETFL, O_NONBLOCK);
  }

  [[nodiscard]] int fd() const { return fd_.get(); }
  [[nodiscard]] bool cut() const { return cut_; }
  [[nodiscard]] std::string take() { return std::move(text_); }

  /// Takes what is there now; false when nothing (more) is.
  bool read_some() {
    std::array<char, 65536> block;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read
    const ssize_t n = ::read(fd_.get(), block.data(), block.size());
    if (n < 0 && (errno == EINTR || errno == EAGAIN)) {
      return false;
    }
    if (n <= 0) {
      fd_.reset();
      return false;
    }
    const auto fresh = std::string_view{block.data(), static_cast<std::size_t>(n)};
    const std::size_t room = limit_bytes_ - std::min(limit_bytes_, text_.size());
    cut_ = cut_ || fresh.size() > room;
    text_.append(fresh.substr(0, room));
    if (on_line_) {
      hand_out_lines();
    }
    return true;
  }

  /// Takes what still comes until no process holds the other end, or the deadline has passed.
  void drain(Clock::time_point deadline) {
    while (fd_) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
      pollfd polled{.fd = fd_.get(), .events = POLLIN, .revents = 0};
      if (left.count() <= 0 || ::poll(&polled, 1, static_cast<int>(left.count())) == 0) {
        return;
      }
      (void)read_some();
    }
  }

 private:
  void hand_out_lines() {
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = text_.find('\n', begin)) != std::string::npos; begin = end + 1) {
      on_line_(std::string_view{text_}.substr(begin, end - begin));
    }
    text_.erase(0, begin);
  }

  UniqueFd fd_;
  std::size_t limit_bytes_;
  std::function<void(std::string_view)> on_line_;
  std::string text_;
  bool cut_ = false;
};

/// Our side of a program's three streams.
class Conversation {
 public:
  Conversation(const Command& command, Pipes pipes)
      : out_{std::move(pipes.out.read_end), command.output_limit_bytes, command.on_line},
        err_{std::move(pipes.err.read_end), command.output_limit_bytes, {}},
        input_{std::move(pipes.in.write_end)},
        rest_{command.input},
        hold_input_open_{command.hold_input_open} {
    ::fcntl(input_.get(), F_SETFL, O_NONBLOCK);
    close_input_when_written();
  }

  [[nodiscard]] bool cut() const { return out_.cut() || err_.cut(); }
  [[nodiscard]] std::string take_out() { return out_.take(); }
  [[nodiscard]] std::string take_err() { return err_.take(); }

  /// Reads and writes what can be within the time, or until the bell rings; true when the process
  /// has ended.
  bool go_on(int process, int bell, std::chrono::milliseconds time) {
    std::array<pollfd, 5> polled{{{.fd = out_.fd(), .events = POLLIN, .revents = 0},
                                  {.fd = err_.fd(), .events = POLLIN, .revents = 0},
                                  {.fd = bell, .events = POLLIN, .revents = 0},
                                  {.fd = rest_.empty() ? -1 : input_.get(), .events = POLLOUT, .revents = 0},
                                  {.fd = process, .events = POLLIN, .revents = 0}}};
    if (::poll(polled.data(), polled.size(),
               static_cast<int>(std::min<long long>(time.count() + 1, 60'000))) <= 0) {
      return false;
    }
    if (polled[0].revents != 0) {
      (void)out_.read_some();
    }
    if (polled[1].revents != 0) {
      (void)err_.read_some();
    }
    if (polled[3].revents != 0) {
      feed();
    }
    return polled[4].revents != 0;
  }

  void close_input() { input_.reset(); }

  /// Takes what is there once the process is gone. What was killed takes a moment to go, and lets go of the
  /// pipes when it does.
  void take_rest(bool was_killed) {
    while (out_.read_some()) {
    }
    while (err_.read_some()) {
    }
    if (was_killed) {
      const auto patience = Clock::now() + kPatience;
      out_.drain(patience);
      err_.drain(patience);
    }
  }

 private:
  void feed() {
    const ssize_t n = ::write(input_.get(), rest_.data(), rest_.size());
    if (n > 0) {
      rest_.remove_prefix(static_cast<std::size_t>(n));
    } else if (n < 0 && errno != EINTR && errno != EAGAIN) {
      rest_ = {};
    }
    close_input_when_written();
  }

  void close_input_when_written() {
    if (rest_.empty() && !hold_input_open_) {
      close_input();
    }
  }

  Stream out_;
  Stream err_;
  UniqueFd input_;
  std::string_view rest_;
  bool hold_input_open_;
};

/// Rings when a stop is requested, which ends a poll at once.
class StopBell {
 public:
  explicit StopBell(std::stop_token stop)
      : stop_{std::move(stop)}, on_stop_{stop_, [this] { bell_.ring(); }} {}

  [[nodiscard]] int fd() const { return bell_.fd(); }
  [[nodiscard]] bool rings() const { return stop_.stop_requested(); }

 private:
  Bell bell_;
  std::stop_token stop_;
  std::stop_callback<std::function<void()>> on_stop_;
};

/// A child that closes its input early must not kill us.
class BlockedPipeSignal {
 public:
  BlockedPipeSignal() {
    sigset_t pipe_signal;
    ::sigemptyset(&pipe_signal);
    ::sigaddset(&pipe_signal, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_signal, &before_);
  }
  ~BlockedPipeSignal() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  BlockedPipeSignal(const BlockedPipeSignal&) = delete;
  BlockedPipeSignal& operator=(const BlockedPipeSignal&) = delete;

 private:
  sigset_t before_{};
};

std::unexpected<Failure> not_started(const Command& command, int error, std::string hint) {
  return fail(
      fmt::format("{} could not be started: {}.", command.argv[0], std::generic_category().message(error)),
      std::move(hint));
}

/// Comes back when the program itself has begun.
Result<pid_t> start(const Command& command, Pipes& pipes) {
  const auto argv = c_strings(command.argv);
  const auto environment = c_strings(command.environment);
  std::vector<int> keep = command.inherited_fds;
  keep.push_back(pipes.trouble.write_end.get());
  std::ranges::sort(keep);

  const pid_t child = ::fork();
  if (child < 0) {
    return not_started(command, errno, "Close some programs and try again.");
  }
  if (child == 0) {
    become(command, argv.data(), environment.data(), keep, pipes);
  }
  pipes.in.read_end.reset();
  pipes.out.write_end.reset();
  pipes.err.write_end.reset();
  pipes.trouble.write_end.reset();
  int exec_error = 0;
  if (::read(pipes.trouble.read_end.get(), &exec_error, sizeof exec_error) == sizeof exec_error) {
    ::waitpid(child, nullptr, 0);
    return not_started(command, exec_error, "Is it installed? `underpar doctor` tells.");
  }
  return child;
}

}  // namespace

Result<Completed> run(const Command& command, std::stop_token stop) {
  const auto started = Clock::now();
  auto in = make_pipe();
  auto out = make_pipe();
  auto err = make_pipe();
  auto trouble = make_pipe();
  if (!in || !out || !err || !trouble) {
    return fail("No pipe could be made.", "Close some programs and try again.");
  }
  Pipes pipes{std::move(*in), std::move(*out), std::move(*err), std::move(*trouble)};
  const auto child = start(command, pipes);
  if (!child) {
    return std::unexpected(child.error());
  }

  const StopBell bell{std::move(stop)};
  const BlockedPipeSignal blocked;
  const UniqueFd process{static_cast<int>(::syscall(SYS_pidfd_open, *child, 0))};
  Conversation conversation{command, std::move(pipes)};
  Completed completed;
  bool ended = false;
  while (!ended && !(conversation.cut() && command.end_at_output_limit)) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(started + command.wall_limit - Clock::now());
    completed.timed_out = left.count() <= 0;
    completed.stopped = bell.rings();
    if (completed.timed_out || completed.stopped) {
      break;
    }
    ended = conversation.go_on(process.get(), bell.fd(), left);
  }
  conversation.close_input();
  ::kill(-*child, SIGKILL);  // the program if it still runs, and whatever it left behind in its group
  int status = 0;
  while (::wait4(*child, &status, 0, &completed.usage) < 0 && errno == EINTR) {
  }
  conversation.take_rest(!ended);
  completed.output_cut = conversation.cut();
  completed.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  completed.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  completed.out = conversation.take_out();
  completed.err = conversation.take_err();
  completed.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - started);
  return completed;
}

}  // namespace underpar
