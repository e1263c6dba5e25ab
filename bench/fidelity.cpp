// Whether a charged time is the true one: a call of a confined guest beside the same kernel run in this very
// process under Google Benchmark, taken in turns.

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>

#include <array>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bench/kernels/alu/puzzle.hpp"
#include "bench/workbench.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/referee/arena.hpp"
#include "engine/referee/contestant.hpp"
#include "engine/referee/umpire_library.hpp"

namespace underpar::bench {
namespace {

/// The CPU time Google Benchmark reports for one iteration.
class OneTime final : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& /*context*/) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override { nanoseconds_ = runs.front().GetAdjustedCPUTime(); }
  [[nodiscard]] double nanoseconds() const { return nanoseconds_; }

 private:
  double nanoseconds_ = 0;
};

void solve_in_process(benchmark::State& state) {
  Input input{.start = 88'172'645'463'325'252ULL};
  for (auto _ : state) {
    benchmark::DoNotOptimize(solve(input));
    input.start += 2;
  }
}

int fidelity_main(int argc, char** argv) {
  CLI::App app{
      "Charged time of a confined call over in-process Google Benchmark of the same kernel (about 1 ms)"};
  int pairs = 400;
  bool as_json = false;
  app.add_option("--pairs", pairs, "pairs of calls")->check(CLI::Range(16, 100'000));
  app.add_flag("--json", as_json, "one object instead of a sentence");
  CLI11_PARSE(app, argc, argv);

  const Workbench workbench = open_workbench();
  const UniqueFd umpire_fd{::open(workbench.umpire("alu").program.c_str(), O_RDONLY | O_CLOEXEC)};
  const UniqueFd program_fd{::open(workbench.program("alu", 1.0).program.c_str(), O_RDONLY | O_CLOEXEC)};
  pin_to_last_core();
  const auto umpire = required(UmpireLibrary::load(umpire_fd.get()));
  const auto arena = required(Arena::create());
  auto guest = required(Contestant::start(program_fd.get(), arena, PlayLimits{}, ChargedClock::kCpu,
                                          std::make_shared<CpuAccount>(), {}));
  benchmark::RegisterBenchmark("alu", solve_in_process)->Iterations(1);

  std::vector<double> ratios;
  for (int pair = -4; pair < pairs; ++pair) {
    const std::array<std::uint64_t, 1> seed{static_cast<std::uint64_t>(pair + 5)};
    const auto inputs = required(umpire.make_inputs(seed, 1));
    const auto answer = guest.call({.inputs = inputs});
    if (!answer) {
      give_up({.what = answer.error().message, .hint = answer.error().hint});
    }
    OneTime in_process;
    benchmark::RunSpecifiedBenchmarks(&in_process, "alu");
    if (pair >= 0) {  // the first few warm both up
      ratios.push_back(answer->charged_ns / in_process.nanoseconds());
    }
  }
  const double low = quantile(ratios, 0.1);
  const double middle = quantile(ratios, 0.5);
  const double high = quantile(ratios, 0.9);
  if (as_json) {
    fmt::print(
        "{}\n",
        nlohmann::json{{"kernel", "alu"}, {"pairs", pairs}, {"median", middle}, {"p10", low}, {"p90", high}}
            .dump());
  } else {
    fmt::print(
        "charged / in-process Google Benchmark: {:.4f} (10th to 90th percentile {:.4f} to {:.4f}, {} "
        "pairs)\n",
        middle, low, high, pairs);
  }
  return 0;
}

}  // namespace
}  // namespace underpar::bench

int main(int argc, char** argv) {
  return underpar::bench::fidelity_main(argc, argv);
}
