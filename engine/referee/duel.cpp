#include "engine/referee/duel.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include "engine/referee/arena.hpp"
#include "engine/referee/contestant.hpp"
#include "engine/referee/guards.hpp"
#include "engine/referee/stopwatch.hpp"
#include "puzzles/kit/rng.hpp"

namespace underpar {
namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Guests per program, all alive at once: where pages happen to lie shifts a memory-bound program by some
/// percent from one process to the next, so a verdict must not hang on one placement.
constexpr std::size_t kInstances = 4;

/// A call that takes longer needs no second warm-up: what is cold at first is small beside it.
constexpr double kLongCallNs = 20e6;

/// Fewest pairs before there can be enough (see judge).
constexpr std::size_t kFewestPairs = 15;

/// A round that cannot go on: the player's Ending, or our own Failure.
using Stop = std::variant<Ending, Failure>;

template <class T>
using Step = std::expected<T, Stop>;

milliseconds since(SteadyClock::time_point begin) {
  return std::chrono::duration_cast<milliseconds>(SteadyClock::now() - begin);
}

enum class Phase : std::uint64_t { kCheck = 1, kWarmUp = 2, kDuel = 3, kWeigh = 4 };

class Duel {
 public:
  Duel(const Match& match, const UmpireLibrary& umpire, const DuelHooks& hooks)
      : match_{match},
        umpire_{umpire},
        hooks_{hooks},
        coin_{kit::mix64(match.seed.value_or(0))},
        guards_{*umpire} {
    samples_.clock = match.clock;
    samples_.batch = umpire->batch;
    samples_.seed = match.seed.value_or(0);
  }

  Step<void> play(const Arena& arena, const DuelPrograms& programs) {
    auto stopped = start(arena, programs);
    for (const auto phase : {&Duel::check, &Duel::warm_up, &Duel::measure}) {
      if (stopped) {
        stopped = (this->*phase)();
      }
    }
    return stopped ? weigh(arena, programs) : std::move(stopped);
  }

  [[nodiscard]] Samples take() { return std::move(samples_); }

 private:
  struct Instance {
    Contestant par;
    Contestant player;
  };

  struct Pair {
    double player_ns = 0;  // of one call of solve()
    double par_ns = 0;
  };

  struct Accounts {
    std::shared_ptr<CpuAccount> par = std::make_shared<CpuAccount>();
    std::shared_ptr<CpuAccount> player = std::make_shared<CpuAccount>();
  };

  Step<void> start(const Arena& arena, const DuelPrograms& programs) {
    const auto begin = SteadyClock::now();
    const Accounts accounts;
    for (std::size_t i = 0; i < kInstances; ++i) {
      auto instance = start_instance(arena, programs.par_fd, programs.player_fd, accounts);
      if (!instance) {
        return std::unexpected(std::move(instance.error()));
      }
      instances_.push_back(std::move(*instance));
    }
    samples_.layers = instances_.front().player.layers();
    samples_.start_time = since(begin);
    ring({.step = RoundStep::kStart, .finished = true, .elapsed = samples_.start_time});
    return {};
  }

  Step<Instance> start_instance(const Arena& arena, int par_fd, int player_fd, const Accounts& accounts) {
    const auto start_one = [&](int fd, const std::shared_ptr<CpuAccount>& account) {
      return Contestant::start(fd, arena, match_.limits, match_.clock, account, hooks_.cancelled);
    };
    // Whose process is older must not matter: a coin decides.
    const bool par_first = heads();
    auto first = start_one(par_first ? par_fd : player_fd, par_first ? accounts.par : accounts.player);
    auto second = start_one(par_first ? player_fd : par_fd, par_first ? accounts.player : accounts.par);
    if (!first || !second) {
      return std::unexpected(Stop{(first ? second : first).error()});
    }
    return par_first ? Instance{std::move(*first), std::move(*second)}
                     : Instance{std::move(*second), std::move(*first)};
  }

  /// Edge cases first, then random sizes up to the size of play, spread evenly over the orders of magnitude.
  Step<void> check() {
    const auto begin = SteadyClock::now();
    const std::size_t edge_inputs = umpire_->edge_inputs;
    const std::size_t edge_sizes = umpire_->edge_sizes.size();
    const std::size_t total = edge_inputs + edge_sizes + static_cast<std::size_t>(match_.random_checks);
    kit::Rng sizes{seed_of(Phase::kCheck, total)};
    for (std::size_t i = 0; i < total; ++i) {
      Step<Pair> answered;
      if (i < edge_inputs) {
        answered = on_inputs(umpire_.make_edge_input(i), seed_of(Phase::kCheck, i), instance_of(i),
                             fmt::format("hand-made edge case {}", i + 1));
      } else if (i < edge_inputs + edge_sizes) {
        answered = on_size(Phase::kCheck, i, umpire_->edge_sizes[i - edge_inputs], 1);
      } else {
        const double magnitude = sizes.unit() * std::log(static_cast<double>(umpire_->play_size));
        answered = on_size(Phase::kCheck, i, static_cast<std::size_t>(std::exp(magnitude)), 1);
      }
      if (!answered) {
        return std::unexpected(std::move(answered.error()));
      }
      samples_.check_time = since(begin);
      ring({.step = RoundStep::kCheck,
            .finished = i + 1 == total,
            .done = static_cast<int>(i + 1),
            .of = static_cast<int>(total),
            .elapsed = samples_.check_time});
    }
    return {};
  }

  Step<void> warm_up() {
    measuring_since_ = SteadyClock::now();
    guards_ = Guards{*umpire_};  // what was guarded during the checks does not count
    ring({.step = RoundStep::kMeasure});
    for (std::size_t i = 0; i < 2 * kInstances; ++i) {
      const auto pair = on_size(Phase::kWarmUp, i, umpire_->play_size, umpire_->batch);
      if (!pair) {
        return std::unexpected(pair.error());
      }
      if (pair->player_ns > kLongCallNs) {
        break;
      }
    }
    return {};
  }

  Step<void> measure() {
    const auto begin = SteadyClock::now();
    for (std::size_t i = 0;; ++i) {
      const auto pair = on_size(Phase::kDuel, i, umpire_->play_size, umpire_->batch);
      if (!pair) {
        return std::unexpected(pair.error());
      }
      samples_.player_ns.push_back(pair->player_ns);
      samples_.par_ns.push_back(pair->par_ns);
      samples_.input_ns.push_back(input_ns_);
      samples_.measure_time = since(measuring_since_);
      if ((i + 1) % kInstances != 0) {
        continue;
      }
      Progress progress{.step = RoundStep::kMeasure,
                        .done = static_cast<int>(samples_.par_ns.size()),
                        .elapsed = samples_.measure_time};
      const bool enough =
          samples_.par_ns.size() >= kFewestPairs &&
          (hooks_.enough(samples_.player_ns, samples_.par_ns, progress) || since(begin) >= match_.budget);
      progress.finished = enough;
      ring(progress);
      if (enough) {
        auto broken = guards_.broken();
        return broken ? Step<void>{std::unexpected(Stop{std::move(*broken)})} : Step<void>{};
      }
    }
  }

  /// Counts what both take from the heap in one more call, with programs that were linked for it.
  Step<void> weigh(const Arena& arena, const DuelPrograms& programs) {
    if (programs.par_heap_fd < 0 || programs.player_heap_fd < 0) {
      return {};
    }
    auto instance = start_instance(arena, programs.par_heap_fd, programs.player_heap_fd, {});
    if (!instance) {
      return std::unexpected(std::move(instance.error()));
    }
    const std::uint64_t seed = seed_of(Phase::kWeigh, 0);
    const auto pair = on_inputs(umpire_.make_inputs({{seed}}, umpire_->play_size), seed, *instance,
                                fmt::format("a random input, n = {}", umpire_->play_size));
    if (!pair) {
      return std::unexpected(pair.error());
    }
    samples_.heap = HeapSamples{.player = instance->player.heap_use(), .par = instance->par.heap_use()};
    return {};
  }

  Step<Pair> on_size(Phase phase, std::size_t index, std::size_t n, std::size_t batch) {
    std::vector<std::uint64_t> seeds{seed_of(phase, index)};
    while (seeds.size() < batch) {
      seeds.push_back(kit::mix64(seeds.back()));
    }
    const double before_ns = read_ns(CLOCK_PROCESS_CPUTIME_ID);
    const auto inputs = umpire_.make_inputs(seeds, n);
    input_ns_ = (read_ns(CLOCK_PROCESS_CPUTIME_ID) - before_ns) / static_cast<double>(batch);
    return on_inputs(inputs, seeds.front(), instance_of(index), fmt::format("a random input, n = {}", n));
  }

  /// Lets player and par of an instance solve the same inputs in one call, in the order a coin says, and
  /// compares their answers.
  Step<Pair> on_inputs(const Result<Inputs>& made, std::uint64_t seed, Instance& instance,
                       const std::string& name) {
    if (!made) {
      return std::unexpected(Stop{made.error()});
    }
    const Inputs& inputs = *made;
    const auto readings = umpire_.readings(seed, inputs.front());
    if (!readings) {
      return std::unexpected(Stop{readings.error()});
    }
    const Contestant::Question question{.inputs = inputs,
                                        .copied = umpire_->copied,
                                        .first_posts = umpire_->first_posts,
                                        .device = umpire_->readings != nullptr,
                                        .readings = *readings};
    std::expected<Contestant::Answer, Ending> par;
    std::expected<Contestant::Answer, Ending> player;
    const auto call = [&](Contestant& contestant, std::expected<Contestant::Answer, Ending>& answer) {
      return stopwatch_.time([&] {
        answer = contestant.call(question);
        return answer ? answer->charged_ns / static_cast<double>(inputs.size()) : -1;
      });
    };
    Pair pair;
    const bool par_first = heads();
    (par_first ? pair.par_ns : pair.player_ns) =
        call(par_first ? instance.par : instance.player, par_first ? par : player);
    (par_first ? pair.player_ns : pair.par_ns) =
        call(par_first ? instance.player : instance.par, par_first ? player : par);
    if (!player) {
      return std::unexpected(Stop{std::move(player.error())});
    }
    if (!par) {
      return std::unexpected(par_stopped(std::move(par.error())));
    }
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (auto wrong = umpire_->compare(inputs[i], par->outputs[i], player->outputs[i])) {
        return std::unexpected(Stop{wrong_answer(std::move(*wrong), name)});
      }
      ++samples_.checks;
    }
    guards_.add(*player, *par);
    return pair;
  }

  static Stop par_stopped(Ending ending) {
    if (ending.outcome == Outcome::kCancelled) {
      return ending;
    }
    return Failure{.what = fmt::format("The par program of this level failed: {}", ending.message),
                   .hint = "This is a fault of the level, not of your program."};
  }

  [[nodiscard]] Ending wrong_answer(kit::Difference difference, const std::string& name) const {
    const bool judged = difference.where.empty();
    return {.outcome = Outcome::kWrongAnswer,
            .message = judged ? fmt::format("Wrong answer on {}: {}", name, difference.got)
                              : fmt::format("Wrong answer on {}: {} should be {}, but is {}.", name,
                                            difference.where, difference.expected, difference.got),
            .hint = fmt::format("Play it again with --seed {} to get the same inputs.", samples_.seed),
            .wrong = {.seed = samples_.seed,
                      .input = name,
                      .where = std::move(difference.where),
                      .expected = std::move(difference.expected),
                      .got = std::move(difference.got)}};
  }

  Instance& instance_of(std::size_t index) { return instances_[index % kInstances]; }

  [[nodiscard]] std::uint64_t seed_of(Phase phase, std::size_t index) const {
    return kit::mix64(kit::mix64(samples_.seed + static_cast<std::uint64_t>(phase)) + index);
  }

  bool heads() { return coin_.chance(0.5); }

  void ring(const Progress& progress) const {
    if (hooks_.on_progress) {
      hooks_.on_progress(progress);
    }
  }

  const Match& match_;
  const UmpireLibrary& umpire_;
  const DuelHooks& hooks_;
  kit::Rng coin_;
  Stopwatch stopwatch_;
  Guards guards_;
  std::vector<Instance> instances_;
  SteadyClock::time_point measuring_since_;
  double input_ns_ = 0;  // CPU time in which the latest random input was made
  Samples samples_;
};

}  // namespace

Result<Samples> duel(const Match& match, const UmpireLibrary& umpire, const DuelPrograms& programs,
                     const DuelHooks& hooks) {
  auto arena = Arena::create();
  if (!arena) {
    return std::unexpected(arena.error());
  }
  Duel played{match, umpire, hooks};
  const auto stopped = played.play(*arena, programs);
  Samples samples = played.take();
  if (!stopped) {
    if (const auto* failure = std::get_if<Failure>(&stopped.error())) {
      return std::unexpected(*failure);
    }
    samples.ending = std::get<Ending>(stopped.error());
  }
  return samples;
}

}  // namespace underpar
