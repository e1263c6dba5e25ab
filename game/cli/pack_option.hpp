#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar::cli {

/// Takes `--pack NAME` (or --pack=NAME) out of the arguments: it names the course that every command is
/// about, so it may stand anywhere. Nothing when it is not there. Fails without a name.
[[nodiscard]] Result<std::optional<std::string>> take_pack(std::vector<std::string>& arguments);

}  // namespace underpar::cli
