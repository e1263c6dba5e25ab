#pragma once
#include <string>

#include "engine/base/unique_fd.hpp"

namespace underpar {

/// Compiles `source` (C++20) to a static program and opens it. What was compiled once is kept beside the test
/// programs, or for the life of this process where nobody may write there.
[[nodiscard]] UniqueFd compiled(const std::string& source);

}  // namespace underpar
