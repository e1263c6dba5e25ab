// How long from an edit to a comparative verdict: a round of the game, warm, beside the classical lab flow
// (five times build and run a plain Google Benchmark of both sides), on the same puzzle in the same run.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bench/workbench.hpp"
#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/record/record_book.hpp"
#include "engine/round/real_stages.hpp"

namespace underpar::bench {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr const char* kPuzzle = "engravers-line";
constexpr int kClassicalRepeats = 5;

/// The main program of a classical lab: the puzzle's own generator, and Google Benchmark around solve().
constexpr const char* kClassicalMain = R"(#include <benchmark/benchmark.h>
#include "umpire.cpp"
static void bench(benchmark::State& state) {
  kit::Rng rng{42};
  const Input input = make_input(rng, underpar_umpire()->play_size);
  for (auto _ : state) {
    benchmark::DoNotOptimize(solve(input));
  }
}
BENCHMARK(bench)->MinTime(2.0);
BENCHMARK_MAIN();
)";

void run_or_give_up(const Command& command) {
  const auto completed = required(run(command));
  if (!completed.succeeded()) {
    give_up({.what = command.argv[0] + " failed.", .hint = completed.err});
  }
}

/// Compiles, links and runs one side once.
void classical_step(const Workbench& workbench, const fs::path& folder, const char* side) {
  const fs::path puzzle = workbench.paths.home / "puzzles" / kPuzzle;
  const std::string program = (folder / side).string();
  const std::vector<std::string> environment{"PATH=/usr/bin:/bin", "LC_ALL=C"};
  run_or_give_up(
      {.argv = {workbench.builder.toolchain().compiler.string(), "-std=c++20", "-O2", "-I",
                workbench.paths.home.string(), "-I", puzzle.string(), (folder / "main.cpp").string(),
                (puzzle / (std::string{side} + ".cpp")).string(), "-o", program, "-lbenchmark", "-pthread"},
       .environment = environment,
       .wall_limit = 120s});
  run_or_give_up({.argv = {program}, .environment = environment, .wall_limit = 120s});
}

double classical_ms(const Workbench& workbench, const fs::path& folder) {
  required(write_file_atomically(folder / "main.cpp", kClassicalMain));
  const double begin = now_ms();
  for (int i = 0; i < kClassicalRepeats; ++i) {
    classical_step(workbench, folder, "par");
    classical_step(workbench, folder, "birdie");
  }
  return now_ms() - begin;
}

/// When a player swings: at once, or after a pause in which the window has built the text.
enum class Swung { kAtOnce, kAfterPause };

/// One round of a file that was just edited, without the record book's part in a player's folder.
double round_ms(const Workbench& workbench, const Stages& stages, const RoundRequest& request,
                const std::string& source, Swung swung) {
  const std::string text = fmt::format("{}\n// edit {}\n", source, now_ms());
  required(write_file_atomically(request.solution, text));
  if (swung == Swung::kAfterPause) {
    (void)required(workbench.builder.guest(request.level.puzzle_folder, text, request.solution.filename()));
  }
  const double begin = now_ms();
  const auto record = required(play_round(request, stages, {}));
  if (!record.verdict.has_score()) {
    give_up({.what = record.verdict.message, .hint = record.verdict.hint});
  }
  return now_ms() - begin;
}

int edit_to_verdict_main(int argc, char** argv) {
  CLI::App app{"From an edit to a comparative verdict: ours beside the classical lab flow"};
  int rounds = 20;
  bool as_json = false;
  app.add_option("--rounds", rounds, "rounds of ours")->check(CLI::Range(3, 1000));
  app.add_flag("--json", as_json, "one object instead of sentences");
  CLI11_PARSE(app, argc, argv);

  const Workbench workbench = open_workbench();
  const auto folder = required(TemporaryFolder::create(fs::temp_directory_path()));
  auto book = required(RecordBook::open(folder.path() / "record.db"));
  const Stages stages = real_stages(workbench.paths, workbench.builder.toolchain(), book);
  const fs::path puzzle = workbench.paths.home / "puzzles" / kPuzzle;
  const RoundRequest request{.level = Level{.id = kPuzzle, .puzzle = kPuzzle, .puzzle_folder = puzzle},
                             .solution = folder.path() / "solution.cpp"};
  const std::string source = required(read_file(puzzle / "birdie.cpp"));
  // builds par and the rest, as opening the level does
  (void)round_ms(workbench, stages, request, source, Swung::kAtOnce);
  std::vector<double> times;
  std::vector<double> after_pause;
  for (int i = 0; i < rounds; ++i) {
    times.push_back(round_ms(workbench, stages, request, source, Swung::kAtOnce));
    after_pause.push_back(round_ms(workbench, stages, request, source, Swung::kAfterPause));
  }
  const double classical = classical_ms(workbench, folder.path());
  const double ours = quantile(times, 0.5);
  if (as_json) {
    fmt::print("{}\n", nlohmann::json{{"rounds", rounds},
                                      {"median_ms", ours},
                                      {"p90_ms", quantile(times, 0.9)},
                                      {"after_pause_median_ms", quantile(after_pause, 0.5)},
                                      {"after_pause_p90_ms", quantile(after_pause, 0.9)},
                                      {"classical_ms", classical},
                                      {"times_faster", classical / ours}}
                           .dump());
  } else {
    fmt::print("edit to verdict: median {:.0f} ms, 90th percentile {:.0f} ms of {} rounds\n", ours,
               quantile(times, 0.9), rounds);
    fmt::print("after a pause, built ahead: median {:.0f} ms, 90th percentile {:.0f} ms\n",
               quantile(after_pause, 0.5), quantile(after_pause, 0.9));
    fmt::print("classical flow ({} x build and run both sides for 2 s): {:.0f} ms, {:.0f} times as long\n",
               kClassicalRepeats, classical, classical / ours);
  }
  return 0;
}

}  // namespace
}  // namespace underpar::bench

int main(int argc, char** argv) {
  return underpar::bench::edit_to_verdict_main(argc, argv);
}
