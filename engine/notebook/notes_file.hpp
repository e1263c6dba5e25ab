#pragma once
#include <filesystem>

#include "engine/base/result.hpp"
#include "engine/model/notes.hpp"

namespace underpar {

/// Reads notes.json in this folder; none when there is none. A file that cannot be used is kept as
/// notes.json.broken.
[[nodiscard]] Notes read_notes(const std::filesystem::path& folder);

/// Writes notes.json in this folder.
[[nodiscard]] Result<void> write_notes(const std::filesystem::path& folder, const Notes& notes);

}  // namespace underpar
