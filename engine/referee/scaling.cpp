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

/// A program and what it has shown so far.
struct Runner {
  ScalingCurve curve;
  Contestant contestant;
  std::vector<std::vector<double>> times;  // by size
  std::size_t end = 0;                     // one past the largest size it still plays
};

class ScalingRun {
 public:
  ScalingRun(const ScalingJob& job, const UmpireLibrary& umpire)
      : job_{job}, umpire_{umpire}, sizes_{sizes_of(*umpire)} {}

  Result<void> start(const Arena& arena, const std::function<bool()>& cancelled) {
    for (const auto& [name, fd] : job_.programs) {
      auto contestant = Contestant::start(fd, arena, job_.rules.limits, job_.rules.clock,
                                          std::make_shared<CpuAccount>(), cancelled);
      if (!contestant) {
        return std::unexpected(contestant.error());
      }
      runners_.push_back({.curve = {.program = name},
                          .contestant = std::move(*contestant),
                          .times = std::vector<std::vector<double>>(sizes_.size()),
                          .end = sizes_.size()});
    }
    return {};
  }

  /// Pass after pass over all sizes, until the time is over or no program plays on.
  Result<void> measure(const OnProgress& on_progress) {
    begin_ = SteadyClock::now();
    for (std::uint64_t pass = 0; goes_on(pass); ++pass) {
      for (std::size_t size = 0; size < sizes_.size(); ++size) {
        tell(on_progress);
        // One seed for all sizes of a pass: inputs that are alike but for n.
        if (auto played = play(size, kit::mix64(job_.rules.seed + pass)); !played) {
          return played;
        }
      }
    }
    return {};
  }

  /// The curves, and what each grows like.
  Scaling take() {
    Scaling scaling;
    for (Runner& runner : runners_) {
      for (std::size_t size = 0; size < sizes_.size(); ++size) {
        if (!runner.times[size].empty()) {
          runner.curve.points.push_back({.n = sizes_[size], .ns = median(runner.times[size])});
        }
      }
      const Growth growth = fit_growth(runner.curve.points);
      runner.curve.growth = growth.name;
      runner.curve.rms = growth.rms;
      scaling.curves.push_back(std::move(runner.curve));
    }
    return scaling;
  }

 private:
  [[nodiscard]] bool goes_on(std::uint64_t pass) const {
    const bool anyone = std::ranges::any_of(runners_, [](const Runner& runner) { return runner.end > 0; });
    return anyone && (pass < kFewestPasses || SteadyClock::now() - begin_ < job_.budget);
  }

  Result<void> play(std::size_t size, std::uint64_t seed) {
    for (Runner& runner : runners_) {
      if (size < runner.end) {
        if (auto timed = time(runner, size, seed); !timed) {
          return timed;
        }
      }
    }
    return {};
  }

  Result<void> time(Runner& runner, std::size_t size, std::uint64_t seed) const {
    const auto asked = practise(runner.contestant, umpire_, seed, sizes_[size]);
    if (!asked) {
      return std::unexpected(asked.error());
    }
    if (!*asked) {
      runner.curve.stopped = asked->error().message;
      runner.end = 0;
      return {};
    }
    runner.times[size].push_back(**asked);
    const auto budget_ns = static_cast<double>(std::chrono::nanoseconds{job_.budget}.count());
    if (**asked > kLargestPart * budget_ns && size + 1 < runner.end) {
      runner.curve.stopped = "Larger inputs would take too long.";
      runner.end = size + 1;
    }
    return {};
  }

  void tell(const OnProgress& on_progress) const {
    const auto budget_ms = static_cast<int>(job_.budget.count());
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin_);
    on_progress({.step = RoundStep::kMeasure,
                 .done = std::min(static_cast<int>(spent.count()), budget_ms),
                 .of = budget_ms,
                 .text = "timing all three on inputs of eight sizes"});
  }

  const ScalingJob& job_;
  const UmpireLibrary& umpire_;
  std::vector<std::size_t> sizes_;
  std::vector<Runner> runners_;
  SteadyClock::time_point begin_;
};

}  // namespace

Result<Scaling> run_scaling(const ScalingJob& job, const UmpireLibrary& umpire, const OnProgress& on_progress,
                            const std::function<bool()>& cancelled) {
  const auto arena = Arena::create();
  if (!arena) {
    return std::unexpected(arena.error());
  }
  ScalingRun run{job, umpire};
  auto gone_well = run.start(*arena, cancelled);
  gone_well = gone_well ? run.measure(on_progress) : gone_well;
  if (!gone_well) {
    return std::unexpected(gone_well.error());
  }
  return run.take();
}

}  // namespace underpar
