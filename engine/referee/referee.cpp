#include "engine/referee/referee.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>

#include "engine/base/subprocess.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/referee/protocol.hpp"
#include "engine/sandbox/confined.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

/// No match takes longer: checks and 15 pairs of the slowest calls a level may allow.
constexpr std::chrono::milliseconds kLongestMatch = 5min;

/// Above the few descriptors a jail uses for itself.
constexpr int kFirstFd = 20;

Result<UniqueFd> open_program(const std::filesystem::path& file) {
  const UniqueFd low{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  UniqueFd fd{low ? ::fcntl(low.get(), F_DUPFD_CLOEXEC, kFirstFd) : -1};
  if (!fd) {
    return fail(fmt::format("{} could not be opened.", file.string()),
                "Play the round again: it is built anew.");
  }
  return fd;
}

std::uint64_t random_seed() {
  std::uint64_t seed = 0;
  while (::getrandom(&seed, sizeof seed, 0) != sizeof seed) {
  }
  return seed >> 11;  // 53 bits: every JSON reader and Lua keep it exact
}

Failure no_result(const Completed& completed) {
  if (completed.timed_out) {
    return {.what = "The round took longer than five minutes and was ended.", .hint = "Play it again."};
  }
  const std::string said = completed.err.substr(0, 400);
  return {
      .what = fmt::format("The referee ended without a result (signal {}, status {}).{}{}", completed.signal,
                          completed.exit_status, said.empty() ? "" : " It said: ", said),
      .hint =
          "The umpire of this level may have crashed; `underpar doctor` tells whether the machine is fit."};
}

}  // namespace

Result<Samples> referee(const std::filesystem::path& program, const MatchPrograms& programs,
                        const Match& match, const OnProgress& on_progress, std::stop_token stop) {
  auto own = open_program(program);
  auto umpire = open_program(programs.umpire);
  auto par = open_program(programs.par);
  auto player = open_program(programs.player);
  for (const auto* opened : {&own, &umpire, &par, &player}) {
    if (!*opened) {
      return std::unexpected(opened->error());
    }
  }
  Job job{.match = match, .umpire_fd = umpire->get(), .par_fd = par->get(), .player_fd = player->get()};
  job.match.seed = match.seed.value_or(random_seed());

  // Everything is handed over as open descriptors: the referee's jail has no view of the folders they lie in.
  std::optional<Report> last;
  const Command command{
      .argv = {fmt::format("/proc/self/fd/{}", own->get())},
      .environment = {"LC_ALL=C.UTF-8"},
      .input = to_line(job) + "\n",
      .hold_input_open = true,
      .inherited_fds = {own->get(), umpire->get(), par->get(), player->get()},
      .wall_limit = kLongestMatch,
      .output_limit_bytes = std::size_t{16} << 20,
      .on_line =
          [&](std::string_view line) {
            auto report = report_from_line(line);
            if (!report) {
              return;
            }
            if (const auto* progress = std::get_if<Progress>(&*report)) {
              if (on_progress) {
                on_progress(*progress);
              }
            } else {
              last = std::move(report);
            }
          },
  };
  Layers around;
  const auto completed = run_confined(command, {.own_proc = true, .leave_root = true}, &around, stop);
  if (!completed) {
    return std::unexpected(completed.error());
  }
  if (completed->stopped) {
    return Samples{.clock = match.clock,
                   .seed = *job.match.seed,
                   .ending = {.outcome = Outcome::kCancelled, .message = "The round was cancelled."}};
  }
  if (!last) {
    return std::unexpected(no_result(*completed));
  }
  if (auto* failure = std::get_if<Failure>(&*last)) {
    return std::unexpected(std::move(*failure));
  }
  return std::get<Samples>(std::move(*last));
}

}  // namespace underpar
