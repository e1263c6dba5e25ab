#include "engine/referee/growth.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace underpar {
namespace {

constexpr std::array<std::pair<benchmark::BigO, const char*>, 6> kClasses{{{benchmark::o1, "1"},
                                                                           {benchmark::oLogN, "log N"},
                                                                           {benchmark::oN, "N"},
                                                                           {benchmark::oNLogN, "N log N"},
                                                                           {benchmark::oNSquared, "N²"},
                                                                           {benchmark::oNCubed, "N³"}}};

/// Keeps the RMS of a fit and prints nothing.
class Collector final : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& /*context*/) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const auto& run : runs) {
      rms_ = run.report_rms ? run.GetAdjustedRealTime() : rms_;
    }
  }
  [[nodiscard]] double rms() const { return rms_; }

 private:
  double rms_ = std::numeric_limits<double>::infinity();
};

/// Plays the measured times back to the library.
double rms_of(std::span<const ScalingPoint> points, benchmark::BigO complexity) {
  constexpr double kNanosecondsPerSecond = 1e9;
  auto* playback = benchmark::RegisterBenchmark("growth", [points](benchmark::State& state) {
    const auto& point = points[static_cast<std::size_t>(state.range(0))];
    for (auto _ : state) {
      state.SetIterationTime(point.ns / kNanosecondsPerSecond);
    }
    state.SetComplexityN(static_cast<benchmark::IterationCount>(point.n));
  });
  playback->DenseRange(0, static_cast<std::int64_t>(points.size()) - 1)
      ->Iterations(1)
      ->UseManualTime()
      ->Complexity(complexity);
  Collector collector;
  benchmark::RunSpecifiedBenchmarks(&collector, "growth");
  benchmark::ClearRegisteredBenchmarks();
  return collector.rms();
}

}  // namespace

Growth fit_growth(std::span<const ScalingPoint> points) {
  constexpr std::size_t kFewest = 3;
  constexpr double kGoodFit = 0.05;
  Growth best{.name = {}, .rms = std::numeric_limits<double>::infinity()};
  if (points.size() < kFewest) {
    return {};
  }
  for (const auto& [complexity, name] : kClasses) {
    const double rms = rms_of(points, complexity);
    if (rms < best.rms) {
      best = {.name = name, .rms = rms};
    }
    if (best.rms <= kGoodFit) {
      break;  // the classes come from simple to steep
    }
  }
  return best;
}

}  // namespace underpar
