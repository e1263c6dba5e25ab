#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "tests/architecture/finding.hpp"
#include "tests/architecture/house.hpp"
#include "tests/architecture/source_file.hpp"

namespace underpar::architecture {

/// The most lines a file may have before it owes a reason in ARCHITECTURE.md.
constexpr std::size_t kMaxLines = 400;

/// Whether the project holds a file with that path from its root.
using Exists = std::function<bool(const std::string& path)>;

/// Each include names a folder, or a library, that the file's own row allows; what is in quotes is a path
/// from the root to a file that exists (or the puzzle's own "puzzle.hpp"); `internal/` is seen from its own
/// module only.
[[nodiscard]] Findings check_includes(const SourceFile& file, const House& house, const Exists& exists);

/// name.cpp beside name.hpp includes it before anything else.
[[nodiscard]] Findings check_own_header_first(const SourceFile& file, const Exists& exists);

/// Every header has `#pragma once` before its first include.
[[nodiscard]] Findings check_pragma_once(const SourceFile& file);

/// No file is longer than kMaxLines unless the table "Long files" says why.
[[nodiscard]] Findings check_length(const SourceFile& file, const House& house);

/// A note on open work names its issue.
[[nodiscard]] Findings check_open_notes(const SourceFile& file);

/// No path of one developer's machine. In tests and traps, which name such folders on purpose, only those of
/// this project's own workplaces count.
[[nodiscard]] Findings check_machine_paths(const SourceFile& file);

/// The tables name only what is there: folders, libraries' users, files that are really long.
[[nodiscard]] Findings check_tables(const House& house, const std::vector<SourceFile>& tree);

/// Each library's package is in the list that ./play and ./check install from (lines "group package").
[[nodiscard]] Findings check_packages(const House& house, const SourceFile& list);

}  // namespace underpar::architecture
