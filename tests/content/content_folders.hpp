#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace underpar {

/// The folders below puzzles/ but the kit, by name.
[[nodiscard]] std::vector<std::filesystem::path> puzzle_folders();

/// Every file with this extension in the folders below levels/, by name.
[[nodiscard]] std::vector<std::filesystem::path> level_files(std::string_view extension);

/// The C++ files of a folder, by name; none when there is no such folder.
[[nodiscard]] std::vector<std::filesystem::path> programs_in(const std::filesystem::path& folder);

/// The whole file; empty when it cannot be read.
[[nodiscard]] std::string text_of(const std::filesystem::path& file);

[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// The line as one would compare it: no space at its ends, one where there are several.
[[nodiscard]] std::string squeezed(std::string_view line);

}  // namespace underpar
