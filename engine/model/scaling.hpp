#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace underpar {

/// One point of a curve of time over n.
struct ScalingPoint {
  std::size_t n = 0;
  double ns = 0;  ///< charged time of one call, median
};

/// How one program's time grows.
struct ScalingCurve {
  std::string program;               ///< "reference", "par", "player"
  std::vector<ScalingPoint> points;  ///< by rising n; a slow program stops early
  std::string growth;                ///< "1", "log N", "N", "N log N", "N²", "N³"; empty: too few points
  double rms = 0;                    ///< of that fit, as a share of the time at each size
  std::string stopped;  ///< why the curve ends before the last n, as a sentence; empty: it does not
};

/// Time over n, the same inputs for all.
struct Scaling {
  std::vector<ScalingCurve> curves;
};

}  // namespace underpar
