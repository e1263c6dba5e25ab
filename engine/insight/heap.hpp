#pragma once
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/model/heap_profile.hpp"

namespace underpar {

/// Runs one call of the player's solve() on an input of play size, confined, and tells which lines asked for
/// the heap. The same program, seed and machine give the same numbers each time, as long as it has one
/// thread.
///
/// Fails when the program does not end in 20 s or not well, the level or our own side does not work, or
/// `stop` was requested. The program must have compiled.
[[nodiscard]] Result<HeapProfile> heap(const Inspection& inspection, const std::stop_token& stop = {});

}  // namespace underpar
