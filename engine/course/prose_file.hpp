#pragma once
#include <filesystem>
#include <string>

#include "engine/base/result.hpp"

namespace underpar {

/// Reads a text for players: Markdown of at most 256 KiB, UTF-8 without control characters, line feeds only.
/// The Failure names the file.
[[nodiscard]] Result<std::string> read_prose_file(const std::filesystem::path& file);

}  // namespace underpar
