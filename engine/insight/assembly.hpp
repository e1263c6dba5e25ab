#pragma once
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/model/assembly.hpp"

namespace underpar {

/// The machine code of the very program that is played, by function, each instruction with the line it
/// belongs to; and the compiler's remarks on the file. Fails when the level or our own side does not work, or
/// `stop` was requested. The program must have compiled.
[[nodiscard]] Result<Assembly> assembly(const Inspection& inspection, const std::stop_token& stop = {});

}  // namespace underpar
