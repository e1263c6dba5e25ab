#pragma once
#include <chrono>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/model/profile.hpp"

namespace underpar {

/// Samples the player's program for `duration` while it solves fresh inputs of play size in its jail.
///
/// Where the kernel refuses to sample, the instructions of one call are counted instead (see count.hpp), and
/// the note says why. Fails when the program does not answer, when it spends no time in solve(), when the
/// level or our own side does not work, or `stop` was requested. The program must have compiled.
[[nodiscard]] Result<Profile> profile(const Inspection& inspection,
                                      std::chrono::milliseconds duration = std::chrono::seconds{1},
                                      const std::stop_token& stop = {});

}  // namespace underpar
