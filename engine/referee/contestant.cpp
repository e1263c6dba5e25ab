#include "engine/referee/contestant.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstring>
#include <limits>
#include <utility>

#include "engine/base/unique_fd.hpp"
#include "engine/wire/futex.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

/// How often a waiting referee looks whether the guest still lives and whether it was told to stop.
constexpr std::chrono::nanoseconds kGlance = 10ms;
/// What the time between two looks counts for at most. When more has passed the machine stood still, or gave
/// the referee no core: nothing that a program could be blamed for.
constexpr std::chrono::nanoseconds kLongestGlance = 4 * kGlance;

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

/// Reads a field that the guest may be writing: once, whatever the compiler would rather do.
template <class T>
T read_once(T& field) {
  return std::atomic_ref{field}.load(std::memory_order_relaxed);
}

/// Behind the length, which is known last.
bool begins_with(std::span<const std::byte> answer, std::span<const std::byte> posted_first) {
  const std::size_t length = std::min(sizeof(std::uint64_t), posted_first.size());
  return answer.size() >= posted_first.size() &&
         std::ranges::equal(posted_first.subspan(length), answer.first(posted_first.size()).subspan(length));
}

/// The first line of what the program said, for messages.
std::string first_line(const std::string& text) {
  return text.substr(0, std::min(text.find('\n'), std::size_t{160}));
}

}  // namespace

void Contestant::Unmap::operator()(wire::Mailbox* mailbox) const {
  ::munmap(mailbox, wire::kMailboxBytes);
}

Result<Contestant> Contestant::start(int program_fd, const Arena& arena, const PlayLimits& limits,
                                     ChargedClock clock, std::shared_ptr<CpuAccount> account,
                                     std::function<bool()> cancelled) {
  const UniqueFd fd{::memfd_create("underpar-mailbox", MFD_ALLOW_SEALING | MFD_CLOEXEC)};
  if (!fd || ::ftruncate(fd.get(), static_cast<off_t>(wire::kMailboxBytes)) != 0) {
    return fail("No shared memory could be made for the answers.", "Free some memory and try again.");
  }
  void* block = ::mmap(nullptr, wire::kMailboxBytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd.get(), 0);
  // A guest that could shrink the block would make the referee die of SIGBUS.
  if (block == MAP_FAILED || ::fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    return fail("The shared memory of the answers could not be sealed.", "Linux 5.1 or later is needed.");
  }
  std::unique_ptr<wire::Mailbox, Unmap> mailbox{new (block) wire::Mailbox{}};
  auto guest =
      Guest::start(program_fd, GuestFds{.shared = fd.get(), .arena = arena.fd()},
                   GuestLimits{.threads = limits.threads,
                               .memory_bytes = static_cast<std::size_t>(limits.memory_mib) * kMebibyte,
                               .shared_bytes = wire::kMailboxBytes + wire::kArenaBytes});
  if (!guest) {
    return std::unexpected(guest.error());
  }
  Contestant contestant{std::move(*guest), std::move(mailbox)};
  contestant.limits_ = limits;
  contestant.clock_ = clock;
  contestant.account_ = std::move(account);
  contestant.cancelled_ = std::move(cancelled);
  contestant.account_->add(contestant.guest_.cpu_clock());
  return contestant;
}

void Contestant::pose(const Question& question) {
  const std::size_t inputs = question.inputs.size();
  for (std::size_t i = 0; i < inputs; ++i) {
    mailbox_->inputs[i] = reinterpret_cast<std::uintptr_t>(question.inputs[i]);
  }
  mailbox_->input_count = static_cast<std::uint32_t>(inputs);
  mailbox_->copied = question.copied ? 1 : 0;
  mailbox_->first_posts = question.first_posts;
  limit_ns_ = limits_.call_time_s * 1e9 * static_cast<double>(inputs);
}

std::expected<Contestant::Answer, Ending> Contestant::call(const Question& question) {
  pose(question);
  const std::size_t inputs = question.inputs.size();
  SlowDevice device{question.readings, mailbox_->device};
  Answer answer;
  std::vector<std::byte> posted_first;
  bool first_lap = true;
  for (;; first_lap = false) {
    const auto span = let_go(device, inputs);
    if (!span) {
      return std::unexpected(span.error());
    }
    if (span->status == wire::Status::kCopied && question.copied && first_lap) {
      answer.copying_ns = span->charged_ns;
      continue;
    }
    answer.whole_ns += span->charged_ns;
    answer.wall_ns += span->wall_ns;
    if (span->status == wire::Status::kAnswered) {
      break;
    }
    if (span->status == wire::Status::kStarted && question.device && !device.started()) {
      device.start(SteadyClock::now());
    } else if (span->status == wire::Status::kPosted && question.first_posts > 0 && posted_first.empty()) {
      answer.charged_ns = answer.whole_ns;
      posted_first.assign(sealed_.begin(), sealed_.begin() + static_cast<std::ptrdiff_t>(sealed_ends_[0]));
    } else {
      return std::unexpected(
          Ending{.outcome = Outcome::kRuleBroken,
                 .message = "The program stopped where no stop was agreed on.",
                 .hint = "A device is started once; nothing but solve() is yours to change."});
    }
  }
  if (posted_first.empty()) {
    answer.charged_ns = answer.whole_ns;
  }
  if (!begins_with(sealed_, posted_first)) {
    return std::unexpected(Ending{.outcome = Outcome::kRuleBroken,
                                  .message = "What was posted first was changed afterwards.",
                                  .hint = "A post is final: post a player once the place is certain."});
  }
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::size_t begin = i == 0 ? 0 : sealed_ends_.at(i - 1);
    answer.outputs.push_back(std::span{std::as_const(sealed_)}.subspan(begin, sealed_ends_.at(i) - begin));
  }
  return answer;
}

Resources Contestant::heap_use() const {
  const auto believable = [](std::uint64_t& count) {
    return static_cast<std::int64_t>(
        std::min<std::uint64_t>(read_once(count), std::numeric_limits<std::int64_t>::max()));
  };
  return {.peak_heap_bytes = believable(mailbox_->heap.peak_bytes),
          .allocations = believable(mailbox_->heap.allocations),
          .leaked_bytes = believable(mailbox_->heap.leaked_bytes)};
}

std::expected<Contestant::Span, Ending> Contestant::let_go(SlowDevice& device, std::size_t inputs) {
  const double own_before_ns = clock_ == ChargedClock::kWall ? read_ns(guest_.cpu_clock()) : 0;
  const auto begin = SteadyClock::now();
  mailbox_->go.store(++turns_, std::memory_order_release);
  wire::futex_wake(mailbox_->go);
  if (auto ending = wait_until_done(device)) {
    return std::unexpected(std::move(*ending));
  }
  const std::chrono::duration<double, std::nano> wall = SteadyClock::now() - begin;
  // Seal first, read the clock afterwards: what is written later is too late, what is computed later is paid.
  const auto status = read_once(mailbox_->status);
  if (status != wire::Status::kCopied && status != wire::Status::kStarted) {
    if (auto ending = seal(status, inputs)) {
      return std::unexpected(std::move(*ending));
    }
  }
  double charged_ns = account_->settle_ns();
  if (clock_ == ChargedClock::kWall) {
    charged_ns += wall.count() - (read_ns(guest_.cpu_clock()) - own_before_ns);
  }
  return Span{.charged_ns = charged_ns, .wall_ns = wall.count(), .status = status};
}

/// Copies the answers out of the guest's reach; after first posts, those of the one input.
std::optional<Ending> Contestant::seal(wire::Status status, std::size_t inputs) {
  bool good = status == wire::Status::kAnswered || status == wire::Status::kPosted;
  std::uint64_t end = 0;
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::uint64_t begin = std::exchange(end, read_once(mailbox_->output_ends.at(i)));
    good = good && end >= begin;
    sealed_ends_.at(i) = end;
  }
  if (!good || end > wire::kOutputBytes) {
    return Ending{.outcome = Outcome::kOutputLimit,
                  .message = fmt::format("The answer is larger than {} MiB.", wire::kOutputBytes / kMebibyte),
                  .hint = "Look for a loop that never stops adding to it."};
  }
  const auto* output = reinterpret_cast<const std::byte*>(mailbox_.get()) + wire::kOutputOffset;
  sealed_.assign(output, output + end);
  return std::nullopt;
}

std::optional<Ending> Contestant::wait_until_done(SlowDevice& device) {
  auto looked = SteadyClock::now();
  std::chrono::nanoseconds waited{0};
  for (;;) {
    const std::uint32_t done = mailbox_->done.load(std::memory_order_acquire);
    if (done == turns_) {
      return std::nullopt;
    }
    const auto glance = device.serve(SteadyClock::now(), kGlance);
    const timespec limit{.tv_sec = 0, .tv_nsec = glance.count()};
    wire::futex_wait(mailbox_->done, done, &limit);
    // A guest that wakes us without end is caught here as well: every turn looks at the time.
    const auto now = SteadyClock::now();
    waited += std::min<std::chrono::nanoseconds>(now - std::exchange(looked, now), kLongestGlance);
    if (waited > 5ms && mailbox_->done.load(std::memory_order_acquire) != turns_) {
      if (auto ending = trouble(waited, account_->unsettled_ns())) {
        return ending;
      }
    }
  }
}

/// Why the call will not be answered; nothing while it still may be.
std::optional<Ending> Contestant::trouble(std::chrono::nanoseconds waited, double cpu_ns) {
  if (const auto end = guest_.ended()) {
    return explain_end(*end);
  }
  if (guest_.output_full()) {
    return Ending{.outcome = Outcome::kOutputLimit,
                  .message = "The program printed more than 64 KiB.",
                  .hint = "Take the printing out of solve(); the answer is what it returns."};
  }
  const auto wall_ns = static_cast<double>(waited.count());
  // A neighbour may halve a program's share of the core; one that computes gets more patience than one that
  // sleeps.
  const bool sleeps = cpu_ns < wall_ns / 4;
  if (cpu_ns >= limit_ns_ || wall_ns >= 4 * limit_ns_ || (sleeps && wall_ns >= limit_ns_)) {
    return Ending{
        .outcome = Outcome::kTimeLimit,
        .message = fmt::format("One call of solve() took longer than {:.1f} s.", limits_.call_time_s),
        .hint = sleeps ? "It is waiting for something that never comes."
                       : "Look for a loop that does not end, or for far too much work."};
  }
  if (cancelled_ && cancelled_()) {
    return Ending{.outcome = Outcome::kCancelled, .message = "The round was cancelled.", .hint = {}};
  }
  return std::nullopt;
}

Ending Contestant::explain_end(const GuestEnd& end) {
  const std::string said = guest_.take_stderr();
  const auto mentions = [&said](const char* text) { return said.find(text) != std::string::npos; };
  if (end.cpu_limit) {
    return {.outcome = Outcome::kTimeLimit,
            .message = "The program used up all the CPU time of a round.",
            .hint = "Look for a loop that does not end."};
  }
  if (end.signal == SIGABRT && mentions("std::bad_alloc")) {
    return {.outcome = Outcome::kMemoryLimit,
            .message = fmt::format("solve() asked for more than {} MiB of memory.", limits_.memory_mib),
            .hint = "Look for a container that grows without end."};
  }
  if (end.signal == SIGABRT && mentions("std::system_error") && limits_.threads == 1) {
    return {.outcome = Outcome::kRuleBroken,
            .message = "solve() tried to start a thread, and this level is played with one.",
            .hint = "Find the saving in the work itself."};
  }
  const auto fault = read_once(mailbox_->fault_address);
  if (end.signal == SIGSEGV && Arena::contains(fault)) {
    return {.outcome = Outcome::kRuleBroken,
            .message = "solve() wrote to its input, which is read-only.",
            .hint = "Copy the part you want to change; a const_cast does not make it yours."};
  }
  if (end.signal == SIGSEGV || end.signal == SIGBUS) {
    return {
        .outcome = Outcome::kCrashed,
        .message = fmt::format("solve() crashed ({}) at address {:#x}.", ::sigdescr_np(end.signal), fault),
        .hint = fault < 4096
                    ? "That is a null pointer, or an index into an empty container."
                    : "An index past the end, a dangling reference, or endless recursion: build it with "
                      "-fsanitize=address to see where."};
  }
  if (end.signal != 0) {
    const std::string line = first_line(said);
    return {.outcome = Outcome::kCrashed,
            .message = fmt::format("solve() was ended by {} ({}).",
                                   ::sigabbrev_np(end.signal) == nullptr
                                       ? "a signal"
                                       : fmt::format("SIG{}", ::sigabbrev_np(end.signal)),
                                   line.empty() ? ::sigdescr_np(end.signal) : line),
            .hint = "Run it in a debugger, or look at the line above."};
  }
  return {.outcome = Outcome::kRuleBroken,
          .message =
              fmt::format("The program ended by itself (status {}) instead of answering.", end.exit_status),
          .hint = "solve() returns its answer; it does not call exit()."};
}

}  // namespace underpar
