#pragma once
#include <filesystem>
#include <string>

#include "engine/base/unique_fd.hpp"

namespace underpar {

/// Where compiled() keeps its programs, for a test that hands them on to another process.
[[nodiscard]] std::filesystem::path program_folder();

/// Compiles `source` (C++20) to a static program, once in the life of this process, and opens it.
/// A process that finds UNDERPAR_TEST_PROGRAMS in its environment takes what lies there first.
[[nodiscard]] UniqueFd compiled(const std::string& source);

}  // namespace underpar
