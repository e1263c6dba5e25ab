// What the walls cost: how long guests take to start, and whether a call is charged the same behind them as
// without them. Both programs of a pair are the same file and solve the same input, one right after the
// other, in an order that a coin decides.

#include <fcntl.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bench/free_guest.hpp"
#include "bench/workbench.hpp"
#include "engine/referee/contestant.hpp"
#include "engine/referee/umpire_library.hpp"
#include "puzzles/kit/rng.hpp"

namespace underpar::bench {
namespace {

constexpr int kGuestsOfADuel = 8;
constexpr int kWarmUp = 3;

struct Quantiles {
  double low = 0;  ///< the first of ten parts ends here
  double middle = 0;
  double high = 0;  ///< the last of ten parts begins here
};

Quantiles quantiles(const std::vector<double>& values) {
  return {.low = quantile(values, 0.1), .middle = quantile(values, 0.5), .high = quantile(values, 0.9)};
}

Contestant confined(int program_fd, const Arena& arena) {
  return required(Contestant::start(program_fd, arena, PlayLimits{}, ChargedClock::kCpu,
                                    std::make_shared<CpuAccount>(), {}));
}

double charged_ns(Contestant& guest, std::span<const void* const> inputs) {
  const auto answer = guest.call({.inputs = inputs});
  if (!answer) {
    give_up({.what = answer.error().message, .hint = answer.error().hint});
  }
  return answer->charged_ns;
}

/// Milliseconds until one guest runs, and until the last of a duel's does.
struct Starts {
  std::vector<double> one_ms;
  std::vector<double> all_ms;
};

Starts time_starts(const Workbench& workbench, const Arena& arena, int launches) {
  const UniqueFd program{::open(workbench.program("alu", 1.0).program.c_str(), O_RDONLY | O_CLOEXEC)};
  Starts starts;
  for (int launch = 0; launch < launches; ++launch) {
    std::vector<Contestant> guests;
    const double begin = now_ms();
    while (guests.size() < kGuestsOfADuel) {
      const double before = now_ms();
      guests.push_back(confined(program.get(), arena));
      starts.one_ms.push_back(now_ms() - before);
    }
    starts.all_ms.push_back(now_ms() - begin);
  }
  return starts;
}

/// Charged time behind walls over charged time without, pair by pair. Each launch has new processes, because
/// where their pages lie decides some per cent.
std::vector<double> compare(const Workbench& workbench, const Arena& arena, const std::string& kernel,
                            int launches, int pairs) {
  const auto program = workbench.program(kernel, 1.0).program;
  const UniqueFd program_fd{::open(program.c_str(), O_RDONLY | O_CLOEXEC)};
  const UniqueFd umpire_fd{::open(workbench.umpire(kernel).program.c_str(), O_RDONLY | O_CLOEXEC)};
  const auto umpire = required(UmpireLibrary::load(umpire_fd.get()));
  kit::Rng rng{static_cast<std::uint64_t>(launches)};
  std::vector<double> ratios;
  for (int launch = 0; launch < launches; ++launch) {
    Contestant behind_walls = confined(program_fd.get(), arena);
    FreeGuest without{program, arena};
    for (int pair = -kWarmUp; pair < pairs; ++pair) {
      const std::array<std::uint64_t, 1> seed{rng.u64()};
      const auto inputs = required(umpire.make_inputs(seed, 1));
      const bool walls_first = rng.chance(0.5);
      const double before = walls_first ? 0 : without.call(inputs);
      const double walls = charged_ns(behind_walls, inputs);
      const double free = walls_first ? without.call(inputs) : before;
      if (pair >= 0) {
        ratios.push_back(walls / free);
      }
    }
  }
  return ratios;
}

void print(const char* what, const Quantiles& seen, bool as_json) {
  if (as_json) {
    fmt::print("{}\n",
               nlohmann::json{{"what", what}, {"median", seen.middle}, {"p10", seen.low}, {"p90", seen.high}}
                   .dump());
  } else {
    fmt::print("{:<38} {:8.4f}   (10th to 90th percentile {:.4f} to {:.4f})\n", what, seen.middle, seen.low,
               seen.high);
  }
}

int confinement_main(int argc, char** argv) {
  CLI::App app{"What the walls around guests cost"};
  int launches = 20;
  int pairs = 20;
  bool as_json = false;
  app.add_option("--launches", launches, "times new processes are started")->check(CLI::Range(1, 10'000));
  app.add_option("--pairs", pairs, "pairs of calls of each launch")->check(CLI::Range(1, 10'000));
  app.add_flag("--json", as_json, "one object a line instead of a table");
  CLI11_PARSE(app, argc, argv);

  const Workbench workbench = open_workbench();
  const auto arena = required(Arena::create());
  const Starts starts = time_starts(workbench, arena, launches);
  print("start of one guest, ms", quantiles(starts.one_ms), as_json);
  print("start of the eight of a duel, ms", quantiles(starts.all_ms), as_json);
  pin_to_last_core();
  for (const auto& [kernel, name] : {std::pair{"alu", "charged with walls / without, alu"},
                                     std::pair{"memory", "charged with walls / without, memory"},
                                     std::pair{"allocating", "charged with walls / without, allocating"}}) {
    print(name, quantiles(compare(workbench, arena, kernel, launches, pairs)), as_json);
  }
  return 0;
}

}  // namespace
}  // namespace underpar::bench

int main(int argc, char** argv) {
  return underpar::bench::confinement_main(argc, argv);
}
