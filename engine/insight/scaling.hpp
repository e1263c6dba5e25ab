#pragma once
#include <chrono>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/model/scaling.hpp"

namespace underpar {

/// Time over n of reference, par and the player's program on the same inputs, in about `budget`. Fails when
/// the level or our own side does not work, or `stop` was requested. The program must have compiled.
[[nodiscard]] Result<Scaling> scaling(const Inspection& inspection,
                                      std::chrono::milliseconds budget = std::chrono::seconds{3},
                                      const std::stop_token& stop = {});

}  // namespace underpar
