#pragma once
#include <stop_token>
#include <string>

#include "engine/base/result.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/model/versus.hpp"

namespace underpar {

/// Plays the first program against the second on the same fresh inputs, as a round plays the player against
/// par, and compares sources and heap. Both belong to the same level. Who may see the second is the caller's
/// affair: par's source is for those who have reached par.
///
/// Fails when a program does not answer as the second does, when the level or our own side does not work, or
/// `stop` was requested. Both must have compiled.
[[nodiscard]] Result<Versus> versus(const Inspection& first, const Inspection& second,
                                    const std::stop_token& stop = {});

}  // namespace underpar
