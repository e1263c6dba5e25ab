#include "engine/referee/scaling.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "engine/referee/arena.hpp"
#include "engine/referee/contestant.hpp"
#include "engine/referee/growth.hpp"
#include "engine/referee/practice.hpp"
#include "puzzles/kit/rng.hpp"

namespace underpar {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kSizes = 8;
/// Medians of fewer follow the noise.
constexpr std::uint64_t kFewestPasses = 3;
/// Of the budget: a call that takes more is the program's last size.
constexpr double kLargestPart = 0.05;

std::vector<std::size_t> sizes_of(const kit::Umpire& umpire) {
  const auto ends = umpire.scaling_sizes;
  const auto smallest = static_cast<double>(ends.empty() ? umpire.play_size / 16 + 1 : ends.front());
  const auto largest = static_cast<double>(ends.empty() ? umpire.play_size : ends.back());
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < kSizes; ++i) {
    const double part = static_cast<double>(i) / (kSizes - 1);
    sizes.push_back(static_cast<std::size_t>(std::lround(smallest * std::pow(largest / smallest, part))));
  }
  return sizes;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

struct Runner {
  ScalingCurve curve;
  Contestant contestant;
  std::vector<std::vector<double>> times;  // by size
};

}  // namespace

Result<Scaling> run_scaling(const ScalingJob& job, const UmpireLibrary& umpire, const OnProgress& on_progress,
                            const std::function<bool()>& cancelled) {
  const auto arena = Arena::create();
  if (!arena) {
    return std::unexpected(arena.error());
  }
  const auto sizes = sizes_of(*umpire);
  std::vector<Runner> runners;
  for (const auto& [name, fd] : job.programs) {
    auto contestant = Contestant::start(fd, *arena, job.rules.limits, job.rules.clock,
                                        std::make_shared<CpuAccount>(), cancelled);
    if (!contestant) {
      return std::unexpected(contestant.error());
    }
    runners.push_back({.curve = {.program = name},
                       .contestant = std::move(*contestant),
                       .times = std::vector<std::vector<double>>(sizes.size())});
  }
  const auto begin = SteadyClock::now();
  std::vector<std::size_t> last(runners.size(), sizes.size());  // one past the largest size for each
  const auto measure = [&](std::size_t which, std::size_t size, std::uint64_t seed) -> Result<void> {
    Runner& runner = runners[which];
    const auto asked = practise(runner.contestant, umpire, seed, sizes[size]);
    if (!asked) {
      return std::unexpected(asked.error());
    }
    if (!*asked) {
      runner.curve.stopped = asked->error().message;
      last[which] = 0;
      return {};
    }
    runner.times[size].push_back(**asked);
    if (**asked > kLargestPart * static_cast<double>(std::chrono::nanoseconds{job.budget}.count()) &&
        size + 1 < last[which]) {
      runner.curve.stopped = "Larger inputs would take too long.";
      last[which] = size + 1;
    }
    return {};
  };
  const auto budget_ms = static_cast<int>(job.budget.count());
  const auto tell = [&] {
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin);
    on_progress({.step = RoundStep::kMeasure,
                 .done = std::min(static_cast<int>(spent.count()), budget_ms),
                 .of = budget_ms,
                 .text = "timing all three on inputs of eight sizes"});
  };
  const auto goes_on = [&](std::uint64_t pass) {
    return std::ranges::max(last) > 0 && (pass < kFewestPasses || SteadyClock::now() - begin < job.budget);
  };
  for (std::uint64_t pass = 0; goes_on(pass); ++pass) {
    for (std::size_t size = 0; size < sizes.size(); ++size) {
      tell();
      for (std::size_t which = 0; which < runners.size(); ++which) {
        if (size >= last[which]) {
          continue;
        }
        // One seed for all sizes of a pass: inputs that are alike but for n.
        if (auto done = measure(which, size, kit::mix64(job.rules.seed + pass)); !done) {
          return std::unexpected(done.error());
        }
      }
    }
  }
  Scaling scaling;
  for (auto& runner : runners) {
    for (std::size_t size = 0; size < sizes.size(); ++size) {
      if (!runner.times[size].empty()) {
        runner.curve.points.push_back({.n = sizes[size], .ns = median(runner.times[size])});
      }
    }
    const Growth growth = fit_growth(runner.curve.points);
    runner.curve.growth = growth.name;
    runner.curve.rms = growth.rms;
    scaling.curves.push_back(std::move(runner.curve));
  }
  return scaling;
}

}  // namespace underpar
