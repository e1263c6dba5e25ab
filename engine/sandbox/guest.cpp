#include "engine/sandbox/guest.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <system_error>
#include <utility>

#include "engine/sandbox/cage.hpp"
#include "engine/sandbox/guest_process.hpp"

namespace underpar {
namespace {

// The program's own text and data, libc's, and the first pages of a stack.
constexpr std::size_t kProgramBytes = std::size_t{8} << 20;
// What glibc reserves (but does not use) to place a 64 MiB arena for a thread at a multiple of its size.
constexpr std::size_t kArenaReserveBytes = std::size_t{128} << 20;

void add_limits(CagePlan& plan, const GuestLimits& limits) {
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
    const auto tasks = 1 + static_cast<rlim_t>(limits.threads);
    add(RLIMIT_NPROC, tasks, tasks);
  }
}

Failure explain(const CageTrouble& trouble) {
  if (trouble.stage == CageStage::kSeccomp) {
    return absence_of_layer(kIndispensableLayer);
  }
  if (trouble.stage == CageStage::kExec) {
    return {.what = fmt::format("The program could not be started: {}.",
                                std::generic_category().message(trouble.error)),
            .hint = "Build it anew."};
  }
  return {.what = fmt::format("The sandbox could not be built: {}.",
                              std::generic_category().message(trouble.error)),
          .hint = "`underpar doctor` tells what this machine lacks."};
}

bool about_namespaces(CageStage stage) {
  return stage == CageStage::kHandshake || stage == CageStage::kUser || stage == CageStage::kRoot;
}

}  // namespace

Guest::Guest(std::unique_ptr<Process> process) : process_{std::move(process)} {}
Guest::Guest(Guest&&) noexcept = default;
Guest& Guest::operator=(Guest&&) noexcept = default;
Guest::~Guest() = default;

Result<Guest> Guest::start(int program_fd, const GuestFds& fds, const GuestLimits& limits) {
  CageTrouble trouble;
  for (const bool namespaces : {true, false}) {
    if (namespaces && limits.without_namespaces) {
      continue;
    }
    CagePlan plan{.shared = fds.shared,
                  .arena = fds.arena,
                  .program = program_fd,
                  .threads = limits.threads,
                  .namespaces = namespaces};
    add_limits(plan, limits);
    auto process = std::make_unique<Process>(limits.cpu);
    const auto found = process->start(plan);
    if (!found) {
      return Guest{std::move(process)};
    }
    trouble = *found;
    if (!about_namespaces(trouble.stage)) {
      break;
    }
  }
  return std::unexpected(explain(trouble));
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
