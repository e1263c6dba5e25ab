#pragma once
#include <string>
#include <vector>

#include "engine/insight/debug_info.hpp"
#include "engine/model/assembly.hpp"

namespace underpar {

/// The machine code of the functions that hold code of the player's lines, solve() first, each instruction
/// with the line it belongs to. `name` is the player's file.
[[nodiscard]] std::vector<AssemblyFunction> own_code(DebugInfo& info, const std::string& name);

}  // namespace underpar
