#include "engine/insight/read_points.hpp"

#include <cmath>

namespace underpar {

PredictionScore score_read(const Prediction& read, const Profile& reference, PredictionScore so_far) {
  if (reference.lines.empty()) {
    return so_far;
  }
  const ProfileLine& hottest = reference.lines.front();
  const double off = std::abs(hottest.share * 100 - read.share_percent);
  so_far.line_points = read.line == hottest.line ? kLinePoints : 0;
  so_far.share_points = off <= kShareTolerancePercent ? kSharePoints : 0;
  return so_far;
}

}  // namespace underpar
