#include "engine/model/quality.hpp"

#include <fmt/format.h>

#include <cmath>

namespace underpar {
namespace {

constexpr double kTimeTarget = -0.30;
constexpr double kMemoryTarget = -0.20;
constexpr double kAllocationsTarget = -0.50;

std::optional<double> change(const LevelStanding& standing, std::int64_t Resources::* amount) {
  if (!standing.best_resources || !standing.reference_resources) {
    return std::nullopt;
  }
  const auto mine = static_cast<double>((*standing.best_resources).*amount);
  const auto before = static_cast<double>((*standing.reference_resources).*amount);
  return before > 0 ? std::optional{mine / before - 1} : std::nullopt;
}

}  // namespace

std::array<QualityFlag, 3> quality_flags(const LevelStanding& standing) {
  const auto time = standing.best_speedup ? std::optional{1 / *standing.best_speedup - 1} : std::nullopt;
  return {{{"Time", kTimeTarget, time},
           {"Memory", kMemoryTarget, change(standing, &Resources::peak_heap_bytes)},
           {"Allocations", kAllocationsTarget, change(standing, &Resources::allocations)}}};
}

std::string quality_text(const LevelStanding& standing) {
  std::string text;
  for (const QualityFlag& flag : quality_flags(standing)) {
    if (flag.change) {
      const double percent = 100 * *flag.change;
      text += fmt::format("{}{} {}{:.0f} %{}", text.empty() ? "" : ", ", flag.name, percent < 0 ? "−" : "+",
                          std::abs(percent), flag.reached() ? " (flag)" : "");
    }
  }
  return text;
}

}  // namespace underpar
