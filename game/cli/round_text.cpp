#include "game/cli/round_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/model/names.hpp"
#include "engine/model/prediction.hpp"
#include "engine/model/resource_text.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

constexpr double kAlike = 0.1;

std::string prose(const std::string& text, const Terminal& terminal) {
  return text.empty() ? text : wrapped(text, prose_width(terminal)) + '\n';
}

std::string indented(const std::string& text, const Terminal& terminal) {
  return wrapped("  " + text, prose_width(terminal), 4) + '\n';
}

std::string title_line(const Verdict& verdict, const Level& level, const Terminal& terminal) {
  std::string text = verdict.has_score() ? capitalised(golf_term(verdict.strokes)) : headline(verdict);
  if (verdict.has_score() && verdict.strokes != kPar) {
    text += verdict.strokes >= kPickedUp
                ? fmt::format(", over {} × par", ratio_text(level.lines.triple_bogey))
                : ", " + against_par(verdict.strokes);
  }
  return fmt::format("{}  {}\n", inked(terminal, ink_of(verdict), text),
                     inked(terminal, Ink::kFaint, level.title));
}

/// Two decimals read easily; next to a line the third one is what matters.
std::string precise(double ratio, const Verdict& verdict) {
  const bool near_a_line = verdict.on_the_lip || verdict.outcome == Outcome::kTooClose;
  return near_a_line && ratio < 10 ? fmt::format("{:.3f}", ratio) : ratio_text(ratio);
}

std::string score_lines(const Record& record, const Terminal& terminal) {
  const Verdict& verdict = record.verdict;
  const std::string text = indented(
      fmt::format("{} × par, between {} and {} (99 % sure, {} of {} time)",
                  inked(terminal, Ink::kStrong, precise(verdict.ratio, verdict)),
                  precise(verdict.ratio_low, verdict), precise(verdict.ratio_high, verdict),
                  counted(verdict.pairs, "pair"), verdict.clock == ChargedClock::kCpu ? "CPU" : "wall"),
      terminal);
  std::string calls = fmt::format("yours {} a call, par {}", call_time_text(verdict.player_ms),
                                  call_time_text(verdict.par_ms));
  if (record.speedup_over_reference) {
    const double speedup = *record.speedup_over_reference;
    calls += std::abs(speedup - 1) < kAlike
                 ? "; about as fast as the reference"
                 : fmt::format("; {} × as fast as the reference", ratio_text(speedup));
  }
  return text + indented(calls, terminal);
}

std::string resource_lines(const Record& record, const Level& level, const Terminal& terminal) {
  std::string text;
  if (record.resources) {
    text += indented(fmt::format("yours takes {}; par {}", resources_text(record.resources->player),
                                 resources_text(record.resources->par)),
                     terminal);
  }
  if (const auto& goal = record.verdict.second_goal; goal && level.second_goal) {
    const std::string line = indented(goal_result_text(*level.second_goal, *goal), terminal);
    text += goal->reached() ? inked(terminal, Ink::kGood, line) : line;
  }
  return text;
}

std::string timing_line(const Record& record, const Terminal& terminal) {
  const auto& timings = record.timings;
  std::string text = "built in " + duration_text(timings.build);
  if (record.verdict.outcome != Outcome::kCompileError) {
    text += fmt::format(", {} in {}", counted(record.checks, "right answer"), duration_text(timings.check));
    if (timings.measure.count() > 0) {
      text += fmt::format(", measured in {}", duration_text(timings.measure));
    }
    text += fmt::format(", {} in all", duration_text(timings.total));
  }
  return inked(terminal, Ink::kFaint, wrapped("  " + text, prose_width(terminal), 4)) + '\n';
}

std::string wrong_lines(const Record& record, bool trial, const Terminal& terminal) {
  const auto& wrong = record.wrong;
  std::string text;
  const auto row = [&](std::string_view name, const std::string& value, Ink ink = Ink::kPlain) {
    text += fmt::format("  {}  {}\n", left_aligned(name, 9),
                        inked(terminal, ink, clipped(value, std::max(terminal.width, 60) - 13)));
  };
  row("input", fmt::format("{}, seed {}", wrong.input, wrong.seed));
  if (wrong.where.empty()) {
    text += indented(record.verdict.message, terminal);
  } else {
    row("differs", "at " + wrong.where);
    row("expected", wrong.expected, Ink::kGood);
    row("got", wrong.got, Ink::kBad);
  }
  return text + "The same inputs again: " + replay_command(record, trial) + "\n";
}

std::string what_happened(const Record& record, const Level& level, bool trial, const Terminal& terminal) {
  const Verdict& verdict = record.verdict;
  switch (verdict.outcome) {
    case Outcome::kScored:
    case Outcome::kTooClose:
      return score_lines(record, terminal) + resource_lines(record, level, terminal) +
             timing_line(record, terminal) + prose(verdict.message, terminal) + prose(verdict.hint, terminal);
    case Outcome::kCompileError:
      return (record.diagnostics.empty() ? prose(verdict.message, terminal)
                                         : diagnostics_text(record, terminal)) +
             prose(verdict.hint, terminal);
    case Outcome::kWrongAnswer:
      return wrong_lines(record, trial, terminal);
    default:
      return prose(verdict.message, terminal) + prose(verdict.hint, terminal);
  }
}

/// How the round stands to a line that somebody asked for, when it is not par.
std::string asked_line(const Verdict& verdict, const Level& level, int asked_strokes) {
  if (asked_strokes == kPar || !verdict.has_score()) {
    return {};
  }
  const auto status = exit_status_of(verdict, level.lines, asked_strokes);
  return fmt::format("At least {}: {}.\n", golf_term(asked_strokes),
                     status == ExitStatus::kReached    ? "yes"
                     : status == ExitStatus::kTooClose ? "too close to call"
                                                       : "no");
}

std::string best_line(const Record& record, const Terminal& terminal) {
  if (!record.verdict.has_score() || !record.previous_best) {
    return {};
  }
  const int before = *record.previous_best;
  const int now = record.verdict.strokes;
  if (now < before) {
    return prose(fmt::format("Your best on this hole: it was {} before.", golf_term(before)), terminal);
  }
  return now == before ? std::string{}
                       : prose(fmt::format("Your best here stays {}.", golf_term(before)), terminal);
}

}  // namespace

std::string replay_command(const Record& record, bool trial) {
  std::string command = "underpar run " + record.attempt.level_id;
  if (trial) {
    command += " --solution " + record.attempt.file.string();
  }
  const auto seed = record.verdict.outcome == Outcome::kWrongAnswer ? record.wrong.seed : record.seed;
  return command + fmt::format(" --seed {}", seed);
}

std::string round_text(const Record& record, const Level& level, const RoundSurroundings& surroundings,
                       const Terminal& terminal) {
  std::string text = title_line(record.verdict, level, terminal);
  text += what_happened(record, level, surroundings.trial, terminal);
  const bool compiled = record.verdict.outcome != Outcome::kCompileError;
  const auto warnings = std::ranges::count(record.diagnostics, Severity::kWarning, &Diagnostic::severity);
  if (compiled && warnings > 0) {
    text +=
        "The compiler has " + counted(warnings, "warning") + ":\n" + diagnostics_text(record, terminal, 3);
  }
  if (!surroundings.comment.empty()) {
    text += '\n' + prose(surroundings.comment, terminal) + '\n';
  }
  text += asked_line(record.verdict, level, surroundings.asked_strokes);
  text += best_line(record, terminal);
  if (record.prediction && record.verdict.has_score()) {
    text += prose(prediction_text(*record.prediction, surroundings.best_speedup), terminal);
  }
  if (const std::string without = played_without(record.layers); !without.empty()) {
    text += prose(without + " `underpar doctor` says more.", terminal);
  }
  for (const auto& title : surroundings.opened) {
    text += inked(terminal, Ink::kGood, prose("Open now: " + title + ".", terminal));
  }
  if (surroundings.trial && record.verdict.outcome != Outcome::kCancelled) {
    text += prose("A trial of another file: it is not on your score card.", terminal);
  }
  return text + prose(surroundings.next, terminal);
}

}  // namespace underpar::cli
