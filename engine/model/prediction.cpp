#include "engine/model/prediction.hpp"

#include <fmt/format.h>

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
