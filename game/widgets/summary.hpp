#pragma once
#include <span>
#include <vector>

namespace underpar::ui {

/// What a plot tells about one row of numbers.
struct Summary {
  std::size_t count = 0;
  double least = 0;
  double lower_quartile = 0;
  double median = 0;
  double upper_quartile = 0;
  double greatest = 0;
  double median_low = 0;  ///< 95 % interval of the median from order statistics (Conover 1999, 3.2)
  double median_high = 0;
};

/// All zero for an empty row.
[[nodiscard]] Summary summarize(std::span<const double> values);

/// The value below which a share `q` in [0, 1] of the sorted values lies, between neighbours in proportion.
[[nodiscard]] double quantile(std::span<const double> sorted, double q);

/// Gaussian kernel density at `points` evenly spaced places of [low, high], scaled so that its top is 1.
/// Bandwidth: Silverman 1986, eq. 3.31, "0.9 A n^-1/5". Empty for no values.
[[nodiscard]] std::vector<double> density(std::span<const double> values, double low, double high,
                                          int points);

}  // namespace underpar::ui
