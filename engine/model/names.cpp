#include "engine/model/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
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

constexpr std::array<std::pair<ChargedClock, std::string_view>, 2> kClocks{{
    {ChargedClock::kCpu, "cpu"},
    {ChargedClock::kWall, "wall"},
}};

constexpr std::array<std::pair<ResourceMetric, std::string_view>, 4> kMetrics{{
    {ResourceMetric::kPeakHeap, "peak_heap"},
    {ResourceMetric::kAllocations, "allocations"},
    {ResourceMetric::kLeakedBytes, "leaked_bytes"},
    {ResourceMetric::kSourceTokens, "source_tokens"},
}};

constexpr std::array<std::pair<Baseline, std::string_view>, 3> kBaselines{{
    {Baseline::kOfPar, "par"},
    {Baseline::kOfReference, "reference"},
    {Baseline::kAbsolute, "nothing"},
}};

constexpr std::array<std::string_view, 8> kTerms{"albatross", "eagle",        "birdie",       "par",
                                                 "bogey",     "double bogey", "triple bogey", "picked up"};

template <class Value, std::size_t N>
using Names = std::array<std::pair<Value, std::string_view>, N>;

template <class Value, std::size_t N>
std::string_view name_in(const Names<Value, N>& names, Value value) {
  return std::ranges::find(names, value, &std::pair<Value, std::string_view>::first)->second;
}

template <class Value, std::size_t N>
std::optional<Value> value_in(const Names<Value, N>& names, std::string_view name) {
  const auto* found = std::ranges::find(names, name, &std::pair<Value, std::string_view>::second);
  return found == names.end() ? std::nullopt : std::optional{found->first};
}

}  // namespace

std::string_view name_of(Outcome outcome) {
  return name_in(kOutcomes, outcome);
}

std::string_view name_of(ChargedClock clock) {
  return name_in(kClocks, clock);
}

std::optional<Outcome> outcome_named(std::string_view name) {
  return value_in(kOutcomes, name);
}

std::optional<ChargedClock> clock_named(std::string_view name) {
  return value_in(kClocks, name);
}

std::string_view name_of(ResourceMetric metric) {
  return name_in(kMetrics, metric);
}

std::string_view name_of(Baseline baseline) {
  return name_in(kBaselines, baseline);
}

std::optional<ResourceMetric> resource_metric_named(std::string_view name) {
  return value_in(kMetrics, name);
}

std::optional<Baseline> baseline_named(std::string_view name) {
  return value_in(kBaselines, name);
}

double amount_of(const Resources& resources, ResourceMetric metric) {
  switch (metric) {
    case ResourceMetric::kPeakHeap:
      return static_cast<double>(resources.peak_heap_bytes);
    case ResourceMetric::kAllocations:
      return static_cast<double>(resources.allocations);
    case ResourceMetric::kLeakedBytes:
      return static_cast<double>(resources.leaked_bytes);
    case ResourceMetric::kSourceTokens:
      break;
  }
  return static_cast<double>(resources.source_tokens);
}

std::string bytes_text(double bytes) {
  constexpr double kKibibyte = 1024;
  if (bytes < kKibibyte) {
    return fmt::format("{:.0f} bytes", bytes);
  }
  const bool large = bytes >= kKibibyte * kKibibyte;
  const double amount = bytes / (large ? kKibibyte * kKibibyte : kKibibyte);
  return fmt::format("{:.{}f} {}", amount, amount < 10 ? 1 : 0, large ? "MiB" : "KiB");
}

std::string amount_text(ResourceMetric metric, double amount) {
  const auto counted = [amount](const char* thing) {
    return fmt::format("{:.0f} {}{}", amount, thing, std::round(amount) == 1 ? "" : "s");
  };
  switch (metric) {
    case ResourceMetric::kPeakHeap:
      return bytes_text(amount) + " of heap";
    case ResourceMetric::kAllocations:
      return counted("allocation");
    case ResourceMetric::kLeakedBytes:
      return counted("leaked byte");
    case ResourceMetric::kSourceTokens:
      break;
  }
  return counted("token");
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
