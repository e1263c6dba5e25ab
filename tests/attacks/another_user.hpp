#pragma once
#include <sys/types.h>

#include <string>

#include "engine/base/result.hpp"
#include "engine/base/subprocess.hpp"

namespace underpar {

constexpr uid_t kAnotherUser = 61'234;  ///< nobody has it; nothing needs a name

/// Runs tests of this very program as a user without a name or any right. To be called by root only.
/// Fails when that user cannot reach this program.
[[nodiscard]] Result<Completed> run_as_another_user(const std::string& test_filter);

}  // namespace underpar
