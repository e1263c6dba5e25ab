#include "game/widgets/summary.hpp"

#include <algorithm>
#include <cmath>

namespace underpar::ui {
namespace {

std::vector<double> sorted_copy(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  return sorted;
}

}  // namespace

double quantile(std::span<const double> sorted, double q) {
  if (sorted.empty()) {
    return 0;
  }
  const double place = std::clamp(q, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const auto above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

Summary summarize(std::span<const double> values) {
  if (values.empty()) {
    return {};
  }
  const auto sorted = sorted_copy(values);
  const auto n = static_cast<double>(sorted.size());
  // Ranks between which the median lies with 95 %, by the normal approximation of the binomial.
  const double reach = 1.96 * std::sqrt(n) / 2;
  const auto low = static_cast<std::size_t>(std::max(0.0, std::floor(n / 2 - reach) - 1));
  const auto high = static_cast<std::size_t>(std::min(n - 1, std::ceil(n / 2 + reach)));
  return {.count = sorted.size(),
          .least = sorted.front(),
          .lower_quartile = quantile(sorted, 0.25),
          .median = quantile(sorted, 0.5),
          .upper_quartile = quantile(sorted, 0.75),
          .greatest = sorted.back(),
          .median_low = sorted[low],
          .median_high = sorted[high]};
}

std::vector<double> density(std::span<const double> values, double low, double high, int points) {
  if (values.empty() || points < 2 || !(low < high)) {
    return {};
  }
  const auto sorted = sorted_copy(values);
  const auto n = static_cast<double>(sorted.size());
  double mean = 0;
  for (const double value : sorted) {
    mean += value / n;
  }
  double variance = 0;
  for (const double value : sorted) {
    variance += (value - mean) * (value - mean) / n;
  }
  const double quartiles = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const double spread = std::min(std::sqrt(variance), quartiles > 0 ? quartiles / 1.34 : variance);
  // A floor keeps equal values visible as a narrow hill instead of a division by zero.
  const double width = std::max(0.9 * spread * std::pow(n, -0.2), (high - low) / 150);

  std::vector<double> heights(static_cast<std::size_t>(points));
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const double at = std::lerp(low, high, static_cast<double>(i) / (points - 1));
    // Beyond four widths a value adds less than a thousandth.
    const auto first = std::ranges::lower_bound(sorted, at - 4 * width);
    const auto last = std::ranges::upper_bound(sorted, at + 4 * width);
    for (auto value = first; value < last; ++value) {
      const double distance = (at - *value) / width;
      heights[i] += std::exp(-0.5 * distance * distance);
    }
  }
  const double top = std::ranges::max(heights);
  for (double& height : heights) {
    height = top > 0 ? height / top : 0;
  }
  return heights;
}

}  // namespace underpar::ui
