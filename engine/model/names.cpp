#include "engine/model/names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/model/record.hpp"

namespace underpar {
namespace {

constexpr std::array<std::pair<Outcome, std::string_view>, 11> kOutcomes{{
    {Outcome::kScored, "scored"},
    {Outcome::kWrongAnswer, "wrong_answer"},
    {Outcome::kCompileError, "compile_error"},
    {Outcome::kCrashed, "crashed"},
    {Outcome::kTimeLimit, "time_limit"},
    {Outcome::kMemoryLimit, "memory_limit"},
    {Outcome::kOutputLimit, "output_limit"},
    {Outcome::kRuleBroken, "rule_broken"},
    {Outcome::kTooClose, "too_close"},
    {Outcome::kCancelled, "cancelled"},
    {Outcome::kInternalError, "internal_error"},
}};

constexpr std::array<std::string_view, 8> kTerms{"albatross", "eagle",        "birdie",       "par",
                                                 "bogey",     "double bogey", "triple bogey", "picked up"};

}  // namespace

std::string_view name_of(Outcome outcome) {
  return std::ranges::find(kOutcomes, outcome, &std::pair<Outcome, std::string_view>::first)->second;
}

std::string_view name_of(ChargedClock clock) {
  return clock == ChargedClock::kCpu ? "cpu" : "wall";
}

std::optional<Outcome> outcome_named(std::string_view name) {
  const auto* found = std::ranges::find(kOutcomes, name, &std::pair<Outcome, std::string_view>::second);
  return found == kOutcomes.end() ? std::nullopt : std::optional{found->first};
}

std::string_view golf_term(int strokes) {
  return kTerms.at(static_cast<std::size_t>(std::clamp(strokes, kAlbatross, kPickedUp) - kAlbatross));
}

std::optional<int> strokes_of_term(std::string_view term) {
  std::string spaced{term};
  std::ranges::replace(spaced, '-', ' ');
  std::ranges::replace(spaced, '_', ' ');
  const auto* found = std::ranges::find(kTerms, spaced);
  return found == kTerms.end() ? std::nullopt
                               : std::optional{static_cast<int>(found - kTerms.begin()) + kAlbatross};
}

const LevelStanding& Standing::of(std::string_view level_id) const {
  static const LevelStanding kUntouched;
  const auto found = levels.find(level_id);
  return found == levels.end() ? kUntouched : found->second;
}

}  // namespace underpar
