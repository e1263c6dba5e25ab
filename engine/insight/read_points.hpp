#pragma once
#include "engine/model/prediction.hpp"
#include "engine/model/profile.hpp"

namespace underpar {

inline constexpr int kLinePoints = 3;
inline constexpr int kSharePoints = 2;
inline constexpr double kShareTolerancePercent = 15;  ///< percentage points, either way

/// Fills in what a profile of the reference tells about a read: whether its hottest line was named, and
/// whether that line's share was. Nothing when the profile has no line. Pure.
[[nodiscard]] PredictionScore score_read(const Prediction& read, const Profile& reference,
                                         PredictionScore so_far = {});

}  // namespace underpar
