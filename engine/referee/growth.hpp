#pragma once
#include <span>
#include <string>

#include "engine/model/scaling.hpp"

namespace underpar {

struct Growth {
  std::string name;  ///< "N log N"; empty: fewer than three points
  double rms = 0;    ///< root of the mean square of what is left, as a share of what the class says
};

/// The simplest class of complexity that leaves at most a twentieth, or at most one standard error more than
/// the class that leaves least (L. Breiman et al., Classification and Regression Trees, 1984): within what
/// caches and noise leave, a better fit tells nothing. The standard error of the RMS of m rests is taken as
/// that of normal ones, 1 / sqrt(2 m) of it.
///
/// Noise, and what caches do, is a share of the time at every size; plain least squares see the largest two
/// sizes alone. So each time is divided by what the class says, and Google Benchmark's least squares are
/// asked how well a constant fits. No n below 2.
[[nodiscard]] Growth fit_growth(std::span<const ScalingPoint> points);

}  // namespace underpar
