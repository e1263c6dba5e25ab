#pragma once
#include <span>
#include <string>

#include "engine/model/scaling.hpp"

namespace underpar {

struct Growth {
  std::string name;  ///< "N log N"; empty: fewer than three points
  double rms = 0;    ///< root of the mean square of what is left, as a share of the mean time
};

/// The simplest class of complexity that leaves at most a twentieth, else the one that leaves least: within
/// what caches and noise leave, a better fit tells nothing (the rule of one standard error: L. Breiman et
/// al., Classification and Regression Trees, 1984). Google Benchmark's least squares, asked for each class in
/// turn: left to choose by itself it looks at another clock than ours.
[[nodiscard]] Growth fit_growth(std::span<const ScalingPoint> points);

}  // namespace underpar
