#include "engine/round/round.hpp"

#include "engine/source/count_tokens.hpp"

namespace underpar {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

Verdict does_not_compile(const Artifact& artifact) {
  Verdict verdict{.outcome = Outcome::kCompileError,
                  .message = "It does not compile.",
                  .hint = "Start with the first message; the others often follow from it."};
  for (const auto& diagnostic : artifact.diagnostics) {
    if (diagnostic.severity == Severity::kError) {
      verdict.message = diagnostic.line > 0 ? diagnostic.file + ", line " + std::to_string(diagnostic.line) +
                                                  ": " + diagnostic.message
                                            : diagnostic.message;
      break;
    }
  }
  return verdict;
}

/// What was counted of the heap, completed by the sources.
std::optional<ResourceUse> resources_of(const Samples& samples, const Attempt& attempt,
                                        const LevelPrograms& programs,
                                        const std::optional<ReferenceMark>& reference) {
  if (!samples.heap) {
    return std::nullopt;
  }
  ResourceUse use{.player = samples.heap->player, .par = samples.heap->par, .reference = {}};
  use.player.source_tokens = static_cast<std::int64_t>(count_tokens(attempt.source));
  use.par.source_tokens = programs.par_tokens;
  if (reference) {
    use.reference = reference->resources;
    use.reference->source_tokens = programs.reference_tokens;
  }
  return use;
}

Verdict cancelled() {
  return {.outcome = Outcome::kCancelled, .message = "The round was cancelled."};
}

}  // namespace

Result<Record> play_round(const RoundRequest& request, const Stages& stages, const OnProgress& on_progress,
                          std::stop_token stop) {
  const auto begin = SteadyClock::now();
  const auto ring = [&](const Progress& progress) {
    if (on_progress) {
      on_progress(progress);
    }
  };
  Record record;
  const auto finish = [&](Verdict verdict) -> Result<Record> {
    record.verdict = std::move(verdict);
    record.timings.total = duration_cast<milliseconds>(SteadyClock::now() - begin);
    if (!request.keep || record.verdict.outcome == Outcome::kCancelled) {
      return std::move(record);
    }
    ring({.step = RoundStep::kRecord});
    return stages.record(std::move(record));
  };

  auto attempt = stages.snapshot(request);
  if (!attempt) {
    return std::unexpected(attempt.error());
  }
  record.attempt = std::move(*attempt);

  ring({.step = RoundStep::kBuild});
  const auto build_begin = SteadyClock::now();
  const auto programs = stages.prepare(request.level, stop);
  if (!programs) {
    return stop.stop_requested() ? finish(cancelled()) : std::unexpected(programs.error());
  }
  auto player = stages.compile(request.level, record.attempt, stop);
  if (!player) {
    return stop.stop_requested() ? finish(cancelled()) : std::unexpected(player.error());
  }
  record.diagnostics = player->diagnostics;
  record.timings.build = duration_cast<milliseconds>(SteadyClock::now() - build_begin);
  ring({.step = RoundStep::kBuild, .finished = true, .elapsed = record.timings.build});
  if (!player->compiled()) {
    return finish(does_not_compile(*player));
  }

  auto samples = stages.referee(request, *programs, *player, on_progress, stop);
  if (!samples) {
    return std::unexpected(samples.error());
  }
  record.seed = samples->seed;
  record.checks = samples->checks;
  record.layers = samples->layers;
  record.wrong = samples->ending.wrong;
  record.timings.start = samples->start_time;
  record.timings.check = samples->check_time;
  record.timings.measure = samples->measure_time;

  std::optional<ReferenceMark> reference;
  if (samples->ending.outcome == Outcome::kScored && stages.mark_reference) {
    reference = stages.mark_reference(request.level, *programs, on_progress, stop);
  }
  record.resources = resources_of(*samples, record.attempt, *programs, reference);
  auto verdict = stages.judge(*samples, record.resources, request.level);
  if (!verdict) {
    return std::unexpected(verdict.error());
  }
  record.player_ns = std::move(samples->player_ns);
  record.par_ns = std::move(samples->par_ns);
  record.input_ns = std::move(samples->input_ns);
  record.batch = samples->batch;
  if (verdict->has_score() && reference) {
    record.speedup_over_reference = reference->over_par / verdict->ratio;
  }
  return finish(std::move(*verdict));
}

}  // namespace underpar
