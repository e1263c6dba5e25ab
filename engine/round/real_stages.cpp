#include "engine/round/real_stages.hpp"

#include <fmt/format.h>

#include "engine/attempt/attempt.hpp"
#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"
#include "engine/judge/judge.hpp"
#include "engine/judge/second_goal.hpp"
#include "engine/referee/measuring_lock.hpp"
#include "engine/referee/referee.hpp"
#include "engine/referee/weather.hpp"
#include "engine/source/count_tokens.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// Reference and par are so far apart that few pairs tell; a slow reference must not hold up the player.
constexpr std::chrono::milliseconds kReferenceBudget = 300ms;

Result<std::string> source_of(const Level& level, const char* name) {
  return read_file(level.puzzle_folder / name);
}

/// A program of the level itself: that it does not compile is the level's fault.
Result<Artifact> own_program(const Builder& builder, const Level& level, const char* name,
                             std::stop_token stop) {
  const auto source = source_of(level, name);
  if (!source) {
    return std::unexpected(source.error());
  }
  auto artifact = builder.guest(level.puzzle_folder, *source, name, stop);
  if (artifact && !artifact->compiled()) {
    return fail(fmt::format("{} of {} does not compile.", name, level.id), artifact->compiler_output);
  }
  return artifact;
}

Result<LevelPrograms> prepare(const Builder& builder, const Level& level, std::stop_token stop) {
  auto umpire = builder.umpire(level.puzzle_folder, stop);
  if (!umpire) {
    return std::unexpected(umpire.error());
  }
  if (!umpire->compiled()) {
    return fail(fmt::format("umpire.cpp of {} does not compile.", level.id), umpire->compiler_output);
  }
  auto par = own_program(builder, level, "par.cpp", stop);
  auto reference = own_program(builder, level, "reference.cpp", stop);
  if (!par || !reference) {
    return std::unexpected((par ? reference : par).error());
  }
  std::string all;
  for (const char* name : {"puzzle.hpp", "umpire.cpp", "par.cpp", "reference.cpp"}) {
    all += sha256_hex(source_of(level, name).value_or(""));
  }
  const auto tokens_of = [&level](const char* name) {
    return static_cast<std::int64_t>(count_tokens(source_of(level, name).value_or("")));
  };
  return LevelPrograms{.umpire = std::move(*umpire),
                       .par = std::move(*par),
                       .reference = std::move(*reference),
                       .par_tokens = tokens_of("par.cpp"),
                       .reference_tokens = tokens_of("reference.cpp"),
                       .sha256 = sha256_hex(all)};
}

Match match_of(const Level& level) {
  return {.limits = level.limits, .clock = level.clock, .lines = level.lines};
}

Samples cancelled_samples() {
  return {.ending = {.outcome = Outcome::kCancelled, .message = "The round was cancelled."}};
}

/// False when the round was cancelled meanwhile.
bool weather_cleared(const OnProgress& on_progress, const std::stop_token& stop) {
  const auto tell_of_waiting = [&on_progress] {
    if (on_progress) {
      on_progress({.step = RoundStep::kStart, .text = "waiting until other programs leave room for a duel"});
    }
  };
  return wait_for_calm(this_machines_weather(), tell_of_waiting, stop);
}

/// A match under the machine's lock.
Result<Samples> measured(const Paths& paths, const LevelPrograms& programs, const Artifact& player,
                         const Match& match, const OnProgress& on_progress, const std::stop_token& stop) {
  const auto tell_of_waiting = [&on_progress] {
    if (on_progress) {
      on_progress(
          {.step = RoundStep::kStart, .text = "waiting: another program is being measured on this machine"});
    }
  };
  const auto lock = MeasuringLock::take(paths.runtime, tell_of_waiting, stop);
  if (!lock) {
    return std::unexpected(lock.error());
  }
  if (!*lock) {
    return cancelled_samples();
  }
  return referee(paths.programs / "underpar-referee",
                 {.umpire = programs.umpire.program,
                  .par = programs.par.program,
                  .player = player.program,
                  .par_heap = programs.par.heap_program,
                  .player_heap = player.heap_program},
                 match, on_progress, stop);
}

std::optional<ReferenceMark> mark_reference(const Paths& paths, RecordBook& book, const Machine& machine,
                                            const Level& level, const LevelPrograms& programs,
                                            const OnProgress& on_progress, const std::stop_token& stop) {
  if (auto known = book.reference_mark(level.id, programs.sha256, machine); known && *known) {
    return *known;
  }
  if (on_progress) {
    on_progress({.step = RoundStep::kReference, .text = "timing the reference, once for this machine"});
  }
  Match match = match_of(level);
  match.budget = kReferenceBudget;
  match.random_checks = 0;
  const auto samples = measured(paths, programs, programs.reference, match, {}, stop);
  if (!samples || samples->ending.outcome != Outcome::kScored || !samples->heap) {
    return std::nullopt;
  }
  const auto interval = ratio_interval(samples->player_ns, samples->par_ns);
  if (!interval) {
    return std::nullopt;
  }
  const ReferenceMark mark{.over_par = interval->median, .resources = samples->heap->player};
  // Not remembered on a full disk: then it is measured again next time, which harms nobody.
  (void)book.set_reference_mark(level.id, programs.sha256, machine, mark);
  return mark;
}

Result<Verdict> judge_round(const Samples& samples, const std::optional<ResourceUse>& use,
                            const Level& level) {
  auto verdict = judge(samples, level.lines);
  return verdict && level.second_goal && use ? judge_goal(std::move(*verdict), *level.second_goal, *use)
                                             : verdict;
}

}  // namespace

Stages real_stages(const Paths& paths, const Toolchain& toolchain, RecordBook& book) {
  const Builder builder{toolchain, paths.home, paths.cache};
  const Machine machine = this_machine(toolchain.version);
  return {
      .snapshot = [](const RoundRequest& request) { return snapshot(request.level.id, request.solution); },
      .prepare = [builder](const Level& level,
                           std::stop_token stop) { return prepare(builder, level, std::move(stop)); },
      .compile =
          [builder](const Level& level, const Attempt& attempt, std::stop_token stop) {
            return builder.guest(level.puzzle_folder, attempt.source, attempt.file.filename().string(),
                                 std::move(stop));
          },
      .referee =
          [paths](const RoundRequest& request, const LevelPrograms& programs, const Artifact& player,
                  const OnProgress& on_progress, std::stop_token stop) {
            if (request.when_calm && !weather_cleared(on_progress, stop)) {
              return Result<Samples>{cancelled_samples()};
            }
            Match match = match_of(request.level);
            match.seed = request.seed;
            match.budget = request.budget;
            match.random_checks = request.random_checks;
            return measured(paths, programs, player, match, on_progress, stop);
          },
      .mark_reference =
          [paths, &book, machine](const Level& level, const LevelPrograms& programs,
                                  const OnProgress& on_progress, std::stop_token stop) {
            return mark_reference(paths, book, machine, level, programs, on_progress, stop);
          },
      .judge = judge_round,
      .record = [&book, machine](Record record) { return book.add(std::move(record), machine); },
  };
}

}  // namespace underpar
