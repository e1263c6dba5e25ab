#pragma once
#include <functional>

#include "engine/base/result.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/scaling.hpp"
#include "engine/referee/protocol.hpp"
#include "engine/referee/umpire_library.hpp"

namespace underpar {

/// The referee's part of measuring growth: times all programs of the job on the same inputs, in passes over
/// sizes that grow by equal factors, until the budget is spent but three times at least, and fits the
/// medians. Each size of a pass tells `on_progress` the milliseconds of the budget; a program whose call
/// takes too large a part of the budget is given no larger inputs.
[[nodiscard]] Result<Scaling> run_scaling(const ScalingJob& job, const UmpireLibrary& umpire,
                                          const OnProgress& on_progress,
                                          const std::function<bool()>& cancelled);

}  // namespace underpar
