#pragma once
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/versus.hpp"

namespace underpar {

/// The shortest way from one text to the other, line by line, with what both share, as diff(1) finds it.
[[nodiscard]] Result<std::vector<DiffLine>> line_diff(const std::string& first, const std::string& second);

}  // namespace underpar
