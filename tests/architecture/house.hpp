#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar::architecture {

/// A row of the table "Who may include whom".
struct Room {
  std::string pattern;               ///< "engine/judge", "puzzles/*" or one file, "engine/referee/main.cpp"
  std::vector<std::string> allowed;  ///< patterns of folders, beside its own
  bool anything = false;             ///< tests and benchmarks may look everywhere
};

/// A row of the table "Libraries".
struct Library {
  std::string name;
  std::vector<std::string> headers;   ///< patterns of what stands between < and >
  std::vector<std::string> users;     ///< patterns of folders that may include them
  std::vector<std::string> packages;  ///< of Debian, that bring it
};

/// A row of the table "Long files".
struct LongFile {
  std::string path;
  std::string reason;
};

/// What ARCHITECTURE.md lays down in its tables.
struct House {
  std::vector<Room> rooms;
  std::vector<Library> libraries;
  std::vector<LongFile> long_files;

  /// The row for a file: that of the file itself, else that of the innermost folder; null without one.
  [[nodiscard]] const Room* room_of(std::string_view file) const;
};

/// Reads the tables below the headings "Who may include whom", "Libraries" and "Long files". Names stand in
/// backticks; one without a slash is a folder of engine/. Fails when the first two tables are not there or a
/// cell cannot be understood.
[[nodiscard]] Result<House> parse_house(std::string_view markdown);

/// True when `path` is the pattern or lies below it. A `*` stands for one or more characters, but no slash.
[[nodiscard]] bool lies_in(std::string_view path, std::string_view pattern);

}  // namespace underpar::architecture
