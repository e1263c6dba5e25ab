#include "engine/model/prediction.hpp"

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

}  // namespace underpar
