// How often a verdict is wrong. Par duels itself and programs of exactly 0.90, 0.95, 1.05 and 1.10 times its
// work, on three kernels, alone and beside a busy neighbour, through the real referee and judge.
//
// Wrong: a final interval wholly above 1.01 for a true ratio of at most 1, or wholly below 0.99 for one of at
// least 1, or a score that the true ratio does not reach.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>

#include "bench/busy_neighbour.hpp"
#include "bench/workbench.hpp"
#include "engine/judge/judge.hpp"

namespace underpar::bench {
namespace {

struct Row {
  std::string condition;
  std::string kernel;
  double true_ratio = 1;
  int trials = 0;
  int wrong = 0;
  int too_close = 0;
  double median_ms = 0;
  double median_ratio = 0;
  double median_pairs = 0;
};

bool is_wrong(const Verdict& verdict, double true_ratio) {
  return (true_ratio <= 1 && verdict.ratio_low > 1.01) || (true_ratio >= 1 && verdict.ratio_high < 0.99) ||
         verdict.strokes < strokes_for(true_ratio, ScoreLines{});
}

Row play(const Workbench& workbench, const std::string& condition, const std::string& kernel,
         double true_ratio, int trials) {
  const MatchPrograms programs{.umpire = workbench.umpire(kernel).program,
                               .par = workbench.program(kernel, 1.0).program,
                               .player = workbench.program(kernel, true_ratio).program};
  Row row{.condition = condition, .kernel = kernel, .true_ratio = true_ratio, .trials = trials};
  std::vector<double> times_ms;
  std::vector<double> ratios;
  std::vector<double> pairs;
  for (int trial = 0; trial < trials; ++trial) {
    const double begin = now_ms();
    const auto samples = required(referee(workbench.referee_program(), programs, {.random_checks = 0}, {}));
    const auto verdict = required(judge(samples, ScoreLines{}));
    times_ms.push_back(now_ms() - begin);
    if (!verdict.has_score()) {
      give_up({.what = verdict.message, .hint = verdict.hint});
    }
    ratios.push_back(verdict.ratio);
    pairs.push_back(verdict.pairs);
    row.wrong += is_wrong(verdict, true_ratio) ? 1 : 0;
    row.too_close += verdict.outcome == Outcome::kTooClose ? 1 : 0;
  }
  row.median_ms = quantile(times_ms, 0.5);
  row.median_ratio = quantile(ratios, 0.5);
  row.median_pairs = quantile(pairs, 0.5);
  return row;
}

void print_heading() {
  fmt::print("{:<10} {:<10} {:>10} {:>7} {:>6} {:>9} {:>9} {:>12} {:>6}\n", "condition", "kernel",
             "true ratio", "trials", "wrong", "too close", "median ms", "median ratio", "pairs");
}

void print(const Row& row) {
  fmt::print("{:<10} {:<10} {:>10.2f} {:>7} {:>6} {:>9} {:>9.0f} {:>12.4f} {:>6.0f}\n", row.condition,
             row.kernel, row.true_ratio, row.trials, row.wrong, row.too_close, row.median_ms,
             row.median_ratio, row.median_pairs);
  std::fflush(stdout);
}

nlohmann::json to_object(const Row& row) {
  return {{"condition", row.condition},   {"kernel", row.kernel},
          {"true_ratio", row.true_ratio}, {"trials", row.trials},
          {"wrong", row.wrong},           {"too_close", row.too_close},
          {"median_ms", row.median_ms},   {"median_ratio", row.median_ratio}};
}

int verdicts_main(int argc, char** argv) {
  CLI::App app{"How often a verdict is wrong: programs of a known ratio, judged by the real referee"};
  int trials = 40;
  bool as_json = false;
  std::vector<std::string> kernels{"alu", "allocating", "memory"};
  std::vector<std::string> conditions{"alone", "busy"};
  std::vector<double> true_ratios{1.00, 0.90, 0.95, 1.05, 1.10};
  app.add_option("--trials", trials, "duels per row (a condition and kernel has five rows)")
      ->check(CLI::PositiveNumber);
  app.add_option("--kernel", kernels, "only these kernels")->check(CLI::IsMember(kernels));
  app.add_option("--condition", conditions, "only these conditions")->check(CLI::IsMember(conditions));
  app.add_option("--ratio", true_ratios, "only these true ratios")->check(CLI::PositiveNumber);
  app.add_flag("--json", as_json, "a list of rows instead of a table");
  CLI11_PARSE(app, argc, argv);

  const Workbench workbench = open_workbench();
  nlohmann::json rows = nlohmann::json::array();
  if (!as_json) {
    print_heading();
  }
  for (const auto& condition : conditions) {
    const auto neighbour = condition == "busy" ? std::make_optional<BusyNeighbour>() : std::nullopt;
    for (const auto& kernel : kernels) {
      for (const double true_ratio : true_ratios) {
        const Row row = play(workbench, condition, kernel, true_ratio, trials);
        rows.push_back(to_object(row));
        if (!as_json) {
          print(row);
        }
      }
    }
  }
  if (as_json) {
    fmt::print("{}\n", rows.dump(2));
  }
  return 0;
}

}  // namespace
}  // namespace underpar::bench

int main(int argc, char** argv) {
  return underpar::bench::verdicts_main(argc, argv);
}
