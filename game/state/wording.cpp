#include "game/state/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace underpar::client {
namespace {

using Steps = std::array<StepLine, 3>;

Steps untouched_steps() {
  return {{{StepMark::kWaiting, "Compiled", ""},
           {StepMark::kWaiting, "Correct", ""},
           {StepMark::kWaiting, "Measured", ""}}};
}

/// Which visible step a part of a round belongs to.
std::size_t place_of(RoundStep step) {
  switch (step) {
    case RoundStep::kSnapshot:
    case RoundStep::kBuild:
      return 0;
    case RoundStep::kStart:
    case RoundStep::kCheck:
      return 1;
    case RoundStep::kMeasure:
    case RoundStep::kReference:
    case RoundStep::kRecord:
      break;
  }
  return 2;
}

std::string running_detail(const Progress& now) {
  switch (now.step) {
    case RoundStep::kCheck:
      return now.of > 0 ? fmt::format("{} of {} checks", now.done, now.of)
                        : fmt::format("{} checks", now.done);
    case RoundStep::kMeasure:
      if (now.ratio > 0) {
        return fmt::format("{} pairs, {:.2f} × par so far", now.done, now.ratio);
      }
      return now.done > 0 ? fmt::format("{} pairs", now.done) : now.text;
    default:
      return now.text;
  }
}

Steps steps_in_play(const RoundInPlay& round) {
  Steps steps = untouched_steps();
  const std::size_t here = round.phase == RoundPhase::kPlaying ? place_of(round.now.step) : 0;
  for (std::size_t i = 0; i < here; ++i) {
    steps[i].mark = StepMark::kDone;
  }
  for (const Progress& ring : round.finished) {
    StepLine& line = steps[place_of(ring.step)];
    if (ring.step == RoundStep::kBuild) {
      line.detail = duration_text(ring.elapsed);
    } else if (ring.step == RoundStep::kCheck) {
      line.detail = fmt::format("{} checks, {}", ring.done, duration_text(ring.elapsed));
    }
  }
  steps[here].mark = StepMark::kRunning;
  steps[here].detail = round.cancelling                      ? "stopping…"
                       : round.phase == RoundPhase::kSaving  ? "saving your text…"
                       : round.phase == RoundPhase::kWaiting ? "getting the level ready…"
                                                             : running_detail(round.now);
  return steps;
}

std::string compiled_detail(const Record& record) {
  const auto warnings = std::ranges::count(record.diagnostics, Severity::kWarning, &Diagnostic::severity);
  const auto errors = std::ranges::count(record.diagnostics, Severity::kError, &Diagnostic::severity);
  constexpr std::chrono::milliseconds kFromCache{5};  // no compiler is that quick
  std::string text = "g++ -O2, " + (record.timings.build < kFromCache ? std::string{"built before"}
                                                                      : duration_text(record.timings.build));
  if (errors > 0) {
    text += fmt::format(", {} error{}", errors, errors == 1 ? "" : "s");
  }
  if (warnings > 0) {
    text += fmt::format(", {} warning{}", warnings, warnings == 1 ? "" : "s");
  }
  return text;
}

std::string lower(std::string text) {
  text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

Steps steps_of(const Record& record) {
  Steps steps = untouched_steps();
  const Verdict& verdict = record.verdict;
  if (verdict.outcome == Outcome::kCompileError) {
    steps[0] = {StepMark::kFailed, "Compiled", compiled_detail(record)};
    return steps;
  }
  const bool warned = std::ranges::find(record.diagnostics, Severity::kWarning, &Diagnostic::severity) !=
                      record.diagnostics.end();
  steps[0] = {warned ? StepMark::kWarning : StepMark::kDone, "Compiled", compiled_detail(record)};
  const bool was_measuring = verdict.pairs > 0;
  const std::string checks = fmt::format("{} check{} in {}", record.checks, record.checks == 1 ? "" : "s",
                                         duration_text(record.timings.check));
  if (verdict.has_score()) {
    steps[1] = {StepMark::kDone, "Correct", checks};
    steps[2] = {verdict.outcome == Outcome::kTooClose ? StepMark::kWarning : StepMark::kDone, "Measured",
                fmt::format("{} pairs in {}, {}", verdict.pairs, duration_text(record.timings.measure),
                            noise_text(verdict.noise))};
    return steps;
  }
  const StepLine ended{verdict.outcome == Outcome::kCancelled ? StepMark::kWarning : StepMark::kFailed, "",
                       lower(headline(verdict))};
  const std::size_t where = was_measuring ? 2 : 1;
  if (was_measuring) {
    steps[1] = {StepMark::kDone, "Correct", checks};
  }
  steps[where].mark = ended.mark;
  steps[where].detail = ended.detail;
  return steps;
}

}  // namespace

std::array<StepLine, 3> step_lines(const LevelState& level) {
  if (level.round.in_play()) {
    return steps_in_play(level.round);
  }
  return level.last ? steps_of(*level.last) : untouched_steps();
}

std::string duration_text(std::chrono::milliseconds duration) {
  return duration.count() < 1'000 ? fmt::format("{} ms", duration.count())
                                  : fmt::format("{:.1f} s", static_cast<double>(duration.count()) / 1e3);
}

std::string noise_text(double noise) {
  constexpr double kQuiet = 0.02;
  return noise < kQuiet ? "quiet machine" : noise < kWindy ? "some noise" : "noisy machine";
}

std::string activity(const RoundInPlay& round) {
  if (round.cancelling) {
    return "Stopping the round…";
  }
  if (round.phase == RoundPhase::kSaving) {
    return "Saving your text…";
  }
  if (round.phase != RoundPhase::kPlaying) {
    return "Getting the level ready…";
  }
  switch (round.now.step) {
    case RoundStep::kSnapshot:
    case RoundStep::kBuild:
      return "Compiling your solution…";
    case RoundStep::kStart:
      return "Walking to the tee…";
    case RoundStep::kCheck:
      return "Comparing answers with par's…";
    case RoundStep::kMeasure:
      return "Timing you against par…";
    case RoundStep::kReference:
      return "Timing the reference, once on this machine…";
    case RoundStep::kRecord:
      break;
  }
  return "Writing the score card…";
}

std::string rounds_text(int attempts) {
  return attempts == 0 ? "not played" : fmt::format("{} round{}", attempts, attempts == 1 ? "" : "s");
}

}  // namespace underpar::client
