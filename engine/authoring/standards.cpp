#include "engine/authoring/standards.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"

namespace underpar {
namespace {

using Flaws = std::vector<Failure>;

/// A program that has no score has no other fault worth telling.
Flaws without_score(const std::string& name, const Verdict& verdict) {
  return {{.what = fmt::format("{} ends with {}: {}", name, name_of(verdict.outcome), verdict.message),
           .hint = verdict.outcome == Outcome::kWrongAnswer
                       ? "Par's answer counts as right: mend whichever of the two is wrong."
                       : "Mend it: the author's programs keep the rules of the level."}};
}

std::string scored(const std::string& name, const Verdict& verdict) {
  return fmt::format("{} needs {:.3g} of par's time ({:.3g} to {:.3g}), {}", name, verdict.ratio,
                     verdict.ratio_low, verdict.ratio_high, golf_term(verdict.strokes));
}

/// Of one timed call, from the time of one of its inputs.
double call_ms(const Record& round, double input_ms) {
  return input_ms * static_cast<double>(round.batch);
}

Flaws under_line(const std::string& name, const Verdict& verdict, int strokes, double line) {
  if (!verdict.has_score()) {
    return without_score(name, verdict);
  }
  if (verdict.strokes > strokes) {
    return {{.what = fmt::format("{}: no {}.", scored(name, verdict), golf_term(strokes)),
             .hint = fmt::format("Make it faster, or move the level's line ({} = {}).", golf_term(strokes),
                                 line)}};
  }
  return {};
}

}  // namespace

std::vector<Failure> flaws_of_reference(const Record& round, const Level& level) {
  const Verdict& verdict = round.verdict;
  if (!verdict.has_score()) {
    return without_score("reference.cpp", verdict);
  }
  Flaws flaws;
  if (verdict.ratio_low <= level.lines.bogey) {
    flaws.push_back(
        {.what = fmt::format("{}: that is not surely over the bogey line ({}).",
                             scored("reference.cpp", verdict), level.lines.bogey),
         .hint = "Find a slower reference or a faster par; lines.bogey says how far apart they must be."});
  }
  if (const double ms = call_ms(round, verdict.player_ms); ms >= kMostReferenceMs) {
    flaws.push_back(
        {.what = fmt::format("A call of reference.cpp takes {:.0f} ms, over {:.0f}.", ms, kMostReferenceMs),
         .hint = "Lower play_size in umpire.cpp: a first round should take a few seconds."});
  }
  return flaws;
}

std::vector<Failure> flaws_of_mirror(const Record& round, const Level& level) {
  const Verdict& verdict = round.verdict;
  if (!verdict.has_score()) {
    return without_score("par.cpp", verdict);
  }
  const bool surely_over = verdict.ratio_low > level.lines.par;
  const bool surely_under = verdict.ratio_high <= level.lines.birdie;
  if (surely_over || surely_under) {
    return {{.what = fmt::format("{} against itself (seed {}).", scored("par.cpp", verdict), round.seed),
             .hint = "Something in par.cpp differs from process to process: addresses, hashes, threads."}};
  }
  return {};
}

std::vector<Failure> flaws_of_par(const Record& round, const Level& level) {
  Flaws flaws = flaws_of_mirror(round, level);
  const double ms = call_ms(round, round.verdict.par_ms);
  if (round.verdict.has_score() && (ms < kFewestParMs || ms > kMostParMs)) {
    flaws.push_back({.what = fmt::format("A call of par.cpp takes {:.3g} ms, not {:.0f} to {:.0f}.", ms,
                                         kFewestParMs, kMostParMs),
                     .hint = ms < kFewestParMs ? "Raise play_size in umpire.cpp, or batch."
                                               : "Lower play_size in umpire.cpp."});
  }
  return flaws;
}

std::vector<Failure> flaws_of_generator(double input_ms, double par_ms) {
  if (input_ms <= par_ms) {
    return {};
  }
  return {
      {.what = fmt::format("make_input() takes {:.3g} ms, longer than par ({:.3g} ms).", input_ms, par_ms),
       .hint = "Make inputs cheaper: reserve, draw fewer random numbers, sort nothing."}};
}

std::vector<Failure> flaws_of_birdie(const Record& round, const Level& level) {
  return under_line("birdie.cpp", round.verdict, kBirdie, level.lines.birdie);
}

std::vector<Failure> flaws_of_eagle(const Record& round, const std::optional<Record>& birdie,
                                    const Level& level) {
  Flaws flaws = under_line("eagle.cpp", round.verdict, kEagle, level.lines.eagle);
  if (!flaws.empty() || !birdie || !birdie->verdict.has_score()) {
    return flaws;
  }
  if (round.verdict.ratio_high >= birdie->verdict.ratio_low) {
    flaws.push_back({.what = fmt::format("{}: birdie.cpp needs {:.3g} ({:.3g} to {:.3g}).",
                                         scored("eagle.cpp", round.verdict), birdie->verdict.ratio,
                                         birdie->verdict.ratio_low, birdie->verdict.ratio_high),
                     .hint = "Make it surely faster than birdie.cpp, or take it away."});
  }
  return flaws;
}

std::vector<Failure> flaws_of_goal(const SecondGoal& goal, const std::vector<GoalStanding>& standings) {
  const auto standing_of = [&](const char* program) -> std::optional<SecondGoalResult> {
    const auto found = std::ranges::find(standings, program, &GoalStanding::program);
    return found == standings.end() ? std::nullopt : found->result;
  };
  const auto counts = [&](const SecondGoalResult& result) {
    return fmt::format("{} of at most {}", amount_text(goal.metric, result.used),
                       amount_text(goal.metric, result.at_most));
  };
  Flaws flaws;
  const auto par = standing_of("par.cpp");
  if (goal.required && par && !par->reached()) {
    flaws.push_back({.what = fmt::format("par.cpp misses the required second goal: {}.", counts(*par)),
                     .hint = "Raise second_goal.at_most, or let par.cpp keep to it."});
  }
  if (!goal.required && std::ranges::none_of(standings, [](const GoalStanding& standing) {
        return standing.result && standing.result->reached();
      })) {
    flaws.push_back({.what = "None of the author's programs reaches the second goal.",
                     .hint = "Raise second_goal.at_most to what one of them needs."});
  }
  if (const auto reference = standing_of("reference.cpp"); reference && reference->reached()) {
    flaws.push_back(
        {.what = fmt::format("reference.cpp reaches the second goal as it is: {}.", counts(*reference)),
         .hint = "Lower second_goal.at_most: it asks for nothing."});
  }
  return flaws;
}

std::vector<Failure> flaws_of_trap(const Record& round, const Trap& trap) {
  const Outcome outcome = round.verdict.outcome;
  if (outcome == trap.verdict) {
    return {};
  }
  const std::string name = trap.file.filename().string();
  const std::string stated = trap.verdict ? fmt::format("its first line says {}", name_of(*trap.verdict))
                                          : "its first line says nothing";
  std::string what = fmt::format("traps/{} ends with {}, {}.", name, name_of(outcome), stated);
  if (!round.verdict.message.empty()) {
    what += " " + round.verdict.message;
  }
  return {{.what = std::move(what),
           .hint = outcome == Outcome::kScored
                       ? "Nothing caught it: add an edge case to umpire.cpp that does."
                       : "Change the trap, its first line, or the edge cases of umpire.cpp."}};
}

}  // namespace underpar
