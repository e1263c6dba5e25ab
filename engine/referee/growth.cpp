#include "engine/referee/growth.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace underpar {
namespace {

struct Class {
  const char* name;
  double (*of)(double n);
};

constexpr std::array<Class, 6> kClasses{{{"1", [](double) { return 1.0; }},
                                         {"log N", [](double n) { return std::log2(n); }},
                                         {"N", [](double n) { return n; }},
                                         {"N log N", [](double n) { return n * std::log2(n); }},
                                         {"N²", [](double n) { return n * n; }},
                                         {"N³", [](double n) { return n * n * n; }}}};

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

/// Plays the times back to the library, each as a multiple of what the class says: a constant if it fits.
double rms_of(std::span<const ScalingPoint> points, const Class& complexity) {
  constexpr double kNanosecondsPerSecond = 1e9;
  auto* playback = benchmark::RegisterBenchmark("growth", [points, &complexity](benchmark::State& state) {
    const auto& point = points[static_cast<std::size_t>(state.range(0))];
    const double multiple = point.ns / complexity.of(static_cast<double>(point.n));
    for (auto _ : state) {
      state.SetIterationTime(multiple / kNanosecondsPerSecond);
    }
    state.SetComplexityN(static_cast<benchmark::IterationCount>(point.n));
  });
  playback->DenseRange(0, static_cast<std::int64_t>(points.size()) - 1)
      ->Iterations(1)
      ->UseManualTime()
      ->Complexity(benchmark::o1);
  Collector collector;
  benchmark::RunSpecifiedBenchmarks(&collector, "growth");
  benchmark::ClearRegisteredBenchmarks();
  return collector.rms();
}

}  // namespace

Growth fit_growth(std::span<const ScalingPoint> points) {
  constexpr std::size_t kFewest = 3;
  constexpr double kGoodFit = 0.05;
  if (points.size() < kFewest) {
    return {};
  }
  std::vector<Growth> fits;
  for (const auto& complexity : kClasses) {
    fits.push_back({.name = complexity.name, .rms = rms_of(points, complexity)});
  }
  const double least = std::ranges::min(fits, {}, &Growth::rms).rms;
  const double error = least / std::sqrt(2.0 * static_cast<double>(points.size()));
  const double good = std::max(kGoodFit, least + error);
  return *std::ranges::find_if(fits, [good](const Growth& fit) { return fit.rms <= good; });
}

}  // namespace underpar
