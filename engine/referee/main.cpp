// underpar-referee: the trusted process of a round. It reads one job from standard input, plays the match
// with confined guests as its descendants, and reports on standard output (see protocol.hpp). It is the
// composition root of the referee: the duel asks the judge when there is enough to judge.

#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>

#include <chrono>
#include <iostream>
#include <string>

#include "engine/judge/judge.hpp"
#include "engine/referee/duel.hpp"
#include "engine/referee/protocol.hpp"
#include "engine/referee/sampling.hpp"
#include "engine/referee/scaling.hpp"
#include "engine/referee/trial_run.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

void say(const Report& report) {
  std::cout << to_line(report) << '\n' << std::flush;
}

/// Referee and single-thread guests share one core: a hand-over within it costs 4 µs against 30 µs across
/// cores.
void pin_to_one_core() {
  cpu_set_t allowed;
  if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
    return;
  }
  // The last one: interrupts and start-up work gather on the first.
  for (int core = CPU_SETSIZE - 1; core >= 0; --core) {
    if (CPU_ISSET(core, &allowed)) {
      CPU_ZERO(&allowed);
      CPU_SET(core, &allowed);
      ::sched_setaffinity(0, sizeof allowed, &allowed);
      return;
    }
  }
}

void choose_cores(ChargedClock clock, const UmpireLibrary& umpire) {
  // A device must be served while the guest computes.
  if (clock == ChargedClock::kCpu && umpire->readings == nullptr) {
    pin_to_one_core();
  }
}

/// Whether the other end of standard input is gone.
bool input_closed() {
  pollfd polled{.fd = 0, .events = POLLIN, .revents = 0};
  return ::poll(&polled, 1, 0) > 0;
}

/// Lets a progress report through when it matters or the last one is a while ago.
class Bell {
 public:
  void operator()(const Progress& progress) {
    const auto now = SteadyClock::now();
    if (progress.finished || progress.step != last_step_ || now - last_ > 100ms) {
      last_ = now;
      last_step_ = progress.step;
      say(progress);
    }
  }

 private:
  SteadyClock::time_point last_;
  RoundStep last_step_ = RoundStep::kSnapshot;
};

Result<Samples> play(const Job& job) {
  auto umpire = UmpireLibrary::load(job.umpire_fd);
  if (!umpire) {
    return std::unexpected(umpire.error());
  }
  choose_cores(job.match.clock, *umpire);
  const auto enough = [&job](std::span<const double> player_ns, std::span<const double> par_ns,
                             Progress& progress) {
    const auto interval = ratio_interval(player_ns, par_ns);
    if (!interval) {
      return false;
    }
    progress.ratio = interval->median;
    progress.ratio_low = interval->low;
    progress.ratio_high = interval->high;
    return decide(*interval, job.match.lines) != Decision::kOpen;
  };
  return duel(job.match, *umpire,
              {.par_fd = job.par_fd,
               .player_fd = job.player_fd,
               .par_heap_fd = job.par_heap_fd,
               .player_heap_fd = job.player_heap_fd},
              {.on_progress = Bell{}, .cancelled = input_closed, .enough = enough});
}

Report answer(const Job& job) {
  auto samples = play(job);
  return samples ? Report{std::move(*samples)} : Report{samples.error()};
}

/// Loads the umpire and hands it to what the job asks for.
template <class AnyJob>
Report with_umpire(const AnyJob& job, auto run) {
  const auto umpire = UmpireLibrary::load(job.umpire_fd);
  if (!umpire) {
    return umpire.error();
  }
  choose_cores(job.rules.clock, *umpire);
  auto answered = run(job, *umpire, input_closed);
  return answered ? Report{std::move(*answered)} : Report{answered.error()};
}

Report answer(const SamplingJob& job) {
  return with_umpire(job, run_sampling);
}

Report answer(const ScalingJob& job) {
  return with_umpire(job, [](const ScalingJob& one, const UmpireLibrary& umpire, const auto& cancelled) {
    return run_scaling(one, umpire, Bell{}, cancelled);
  });
}

Report answer(const TrialJob& job) {
  auto report = run_trial(job.program_fd, job.limits);
  return report ? Report{std::move(*report)} : Report{report.error()};
}

int referee_main() {
  std::string line;
  std::getline(std::cin, line);
  const auto job = job_from_line(line);
  if (!job) {
    say(job.error());
    return 64;
  }
  say(std::visit([](const auto& asked) { return answer(asked); }, *job));
  return 0;
}

}  // namespace
}  // namespace underpar

int main() {
  return underpar::referee_main();
}
