#include "engine/model/prediction.hpp"

#include <fmt/format.h>

#include <cmath>

namespace underpar {

PredictionScore score_prediction(const Prediction& prediction, std::optional<double> best_speedup) {
  PredictionScore score;
  if (best_speedup) {
    const bool close = *best_speedup <= prediction.factor * kFactorTolerance &&
                       prediction.factor <= *best_speedup * kFactorTolerance;
    score.factor_points = close ? kFactorPoints : 0;
  }
  return score;
}

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

std::string read_score_text(const PredictionScore& score) {
  return score.line_points && score.share_points
             ? fmt::format("Your read: {} of {} points for the line, {} of {} for its share.",
                           *score.line_points, kLinePoints, *score.share_points, kSharePoints)
             : std::string{};
}

std::string prediction_text(const Prediction& prediction, std::optional<double> best_speedup) {
  std::string text =
      fmt::format("Your read: line {} takes {:.3g} % of the time, and you will be {:.3g} times as fast.",
                  prediction.line, prediction.share_percent, prediction.factor);
  const auto points = score_prediction(prediction, best_speedup).factor_points;
  if (best_speedup && points) {
    text += fmt::format(" Your best is {:.3g} times: {} of {} points for the factor.", *best_speedup, *points,
                        kFactorPoints);
  }
  return text;
}

}  // namespace underpar
