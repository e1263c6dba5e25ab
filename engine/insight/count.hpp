#pragma once
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/model/instruction_count.hpp"

namespace underpar {

/// Counts what one call of the player's solve() costs, by running the program in valgrind's callgrind,
/// confined, with one input of the smallest of the puzzle's scaling sizes (a sixteenth of the play size where
/// it names none). The same program, seed and machine give the same numbers each time.
///
/// Fails when valgrind is not installed, the program does not end in 20 s or not well, the level or our own
/// side does not work, or `stop` was requested. The program must have compiled.
[[nodiscard]] Result<InstructionCount> count(const Inspection& inspection, const std::stop_token& stop = {});

}  // namespace underpar
