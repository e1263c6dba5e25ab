#include "engine/referee/trial_run.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <ctime>
#include <optional>

#include "engine/base/unique_fd.hpp"
#include "engine/sandbox/guest.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kBlockBytes = 65'536;
constexpr std::array<char, 8> kHeader{'U', 'N', 'D', 'E', 'R', 'P', 'A', 'R'};
constexpr std::chrono::milliseconds kGlance = 2ms;

double cpu_ms(const Guest& guest) {
  timespec now{};
  ::clock_gettime(guest.cpu_clock(), &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::string verdict_of(const GuestEnd& end) {
  if (end.cpu_limit) {
    return "time limit";
  }
  if (end.signal != 0) {
    const char* name = ::sigabbrev_np(end.signal);
    return name != nullptr ? fmt::format("run-time error (SIG{})", name)
                           : fmt::format("run-time error (signal {})", end.signal);
  }
  return end.exit_status == 0 ? "ran" : fmt::format("run-time error (exit {})", end.exit_status);
}

/// Watches the guest until it ends or a limit is reached.
void watch(Guest& guest, const TrialLimits& limits, SteadyClock::time_point begin, TrialReport& report) {
  for (;;) {
    const auto end = guest.wait_end(kGlance);
    report.wall_ms = std::chrono::duration<double, std::milli>(SteadyClock::now() - begin).count();
    report.cpu_ms = end ? static_cast<double>(end->cpu_time.count()) / 1e3 : cpu_ms(guest);
    if (guest.output_full()) {
      report.verdict = "output limit";
    } else if (report.cpu_ms > static_cast<double>(limits.cpu.count()) ||
               report.wall_ms > static_cast<double>(limits.wall.count())) {
      report.verdict = "time limit";
    } else if (end) {
      report.verdict = verdict_of(*end);
    }
    if (end) {
      report.peak_kib = end->peak_bytes >> 10;
    }
    if (!report.verdict.empty()) {
      return;
    }
  }
}

/// Our own children that are still there: a guest that is gone leaves none.
int children_left() {
  int left = 0;
  for (pid_t pid = 0; (pid = ::waitpid(-1, nullptr, WNOHANG)) >= 0; ++left) {
    if (pid == 0) {
      return left + 1;
    }
  }
  return left;
}

}  // namespace

Result<TrialReport> run_trial(int program_fd, const TrialLimits& limits) {
  const UniqueFd block{::memfd_create("underpar-trial", MFD_ALLOW_SEALING | MFD_CLOEXEC)};
  if (!block || ::ftruncate(block.get(), kBlockBytes) != 0 ||
      ::pwrite(block.get(), kHeader.data(), kHeader.size(), 0) != static_cast<ssize_t>(kHeader.size()) ||
      ::fcntl(block.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    return fail("No shared memory could be made for the trial.", "Free some memory and try again.");
  }
  TrialReport report;
  {
    const auto begin = SteadyClock::now();
    auto guest = Guest::start(program_fd, {.shared = block.get()},
                              {.threads = limits.threads,
                               .memory_bytes = static_cast<std::size_t>(limits.memory_mib) << 20,
                               .shared_bytes = kBlockBytes,
                               .cpu = std::chrono::ceil<std::chrono::seconds>(limits.cpu)});
    if (!guest) {
      return std::unexpected(guest.error());
    }
    watch(*guest, limits, begin, report);
    report.out = guest->take_stdout();
    report.err = guest->take_stderr();
    report.layers = guest->layers();
  }
  std::array<char, kHeader.size()> header{};
  report.altered =
      ::pread(block.get(), header.data(), header.size(), 0) != static_cast<ssize_t>(header.size()) ||
      header != kHeader;
  report.left_running = children_left();
  return report;
}

}  // namespace underpar
