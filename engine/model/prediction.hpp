#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "engine/model/profile.hpp"

namespace underpar {

/// A read: what a player expects of a level before the first edit.
struct Prediction {
  int line = 1;              ///< of the reference, from 1: the one that takes most of the time
  double share_percent = 0;  ///< of the time, in (0, 100]: what that line takes
  double factor = 1;         ///< above 0: how many times faster than the reference the player will be
  std::chrono::system_clock::time_point placed_at;
};

/// What a read is worth, part by part; none: cannot be told yet.
struct PredictionScore {
  std::optional<int> line_points;    ///< of 3: told by a profile of the reference
  std::optional<int> share_points;   ///< of 2: told by the same profile
  std::optional<int> factor_points;  ///< of 2: told by the best round
};

inline constexpr int kLinePoints = 3;
inline constexpr int kSharePoints = 2;
inline constexpr int kFactorPoints = 2;
inline constexpr double kShareTolerancePercent = 15;  ///< percentage points, either way
inline constexpr double kFactorTolerance = 1.5;       ///< a factor this far off, either way, is still right

/// Scores a read against the player's best speedup over the reference on that level, if there is one.
[[nodiscard]] PredictionScore score_prediction(const Prediction& prediction,
                                               std::optional<double> best_speedup);

/// Fills in what a profile of the reference tells about a read: whether its hottest line was named, and
/// whether that line's share was. Nothing when the profile has no line.
[[nodiscard]] PredictionScore score_read(const Prediction& read, const Profile& reference,
                                         PredictionScore so_far = {});

/// "Your read: 3 of 3 points for the line, 2 of 2 for its share."; empty when that cannot be told yet.
[[nodiscard]] std::string read_score_text(const PredictionScore& score);

/// "Your read: line 12 takes 80 % of the time, and you will be 10 times as fast. Your best is 12.4 times: 2
/// of 2 points for the factor."
[[nodiscard]] std::string prediction_text(const Prediction& prediction, std::optional<double> best_speedup);

}  // namespace underpar
