#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace underpar::internal {

[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// The text as one would compare it: no space at its ends, one blank where there are several.
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace underpar::internal
