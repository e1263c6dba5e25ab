#include "engine/referee/stopwatch.hpp"

#include <benchmark/benchmark.h>

#include <vector>

namespace underpar {
namespace {

constexpr double kNanosecondsPerSecond = 1e9;
constexpr double kNoAnswer = -1;

/// Whether a run ended with SkipWithError. Google Benchmark 1.8 renamed the field.
template <class Run>
bool was_skipped(const Run& run) {
  if constexpr (requires { run.error_occurred; }) {
    return run.error_occurred;
  } else {
    return static_cast<bool>(run.skipped);
  }
}

/// Keeps the one time of a run and prints nothing.
class Collector final : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& /*context*/) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const auto& run : runs) {
      nanoseconds_ = was_skipped(run) ? kNoAnswer : run.GetAdjustedRealTime();
    }
  }
  [[nodiscard]] double nanoseconds() const { return nanoseconds_; }

 private:
  double nanoseconds_ = kNoAnswer;
};

}  // namespace

Stopwatch::Stopwatch() {
  benchmark::RegisterBenchmark("call",
                               [this](benchmark::State& state) {
                                 // Leaving the loop early without an error would report a run that did not
                                 // happen.
                                 for (auto _ : state) {
                                   const double charged_ns = (*current_)();
                                   if (charged_ns < 0) {
                                     state.SkipWithError("no answer");
                                     break;
                                   }
                                   state.SetIterationTime(charged_ns / kNanosecondsPerSecond);
                                 }
                               })
      ->Iterations(1)
      ->UseManualTime();
}

Stopwatch::~Stopwatch() {
  benchmark::ClearRegisteredBenchmarks();
}

double Stopwatch::time(const Call& call) {
  current_ = &call;
  Collector collector;
  benchmark::RunSpecifiedBenchmarks(&collector, "call");
  current_ = nullptr;
  return collector.nanoseconds();
}

}  // namespace underpar
