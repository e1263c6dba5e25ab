#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace underpar::architecture {

/// A text file of the project.
struct SourceFile {
  std::string path;                ///< relative to the root, with forward slashes
  std::vector<std::string> lines;  ///< without line ends

  [[nodiscard]] bool is_header() const { return path.ends_with(".hpp"); }
  /// The folder it lies in, "engine/judge".
  [[nodiscard]] std::string folder() const;
};

/// One `#include` line.
struct Include {
  std::size_t line = 0;  ///< 1-based
  std::string name;      ///< between the quotes or angle brackets
  bool angled = false;   ///< <name>, not "name"
};

[[nodiscard]] SourceFile make_source_file(std::string path, std::string_view text);

/// All regular files under the named folders (or the named files themselves) whose name ends with one of
/// `endings`, sorted by path. Folders that do not exist are passed over.
[[nodiscard]] std::vector<SourceFile> read_tree(const std::filesystem::path& root,
                                                const std::vector<std::string>& folders,
                                                const std::vector<std::string>& endings);

/// The includes of a C++ file in order. Lines inside raw string literals are text, not includes.
[[nodiscard]] std::vector<Include> includes_of(const SourceFile& file);

}  // namespace underpar::architecture
