#pragma once
#include <filesystem>
#include <string>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/model/level.hpp"

namespace underpar::cli {

/// Makes the player's file from the puzzle's reference. Returns false when there is one already; it is never
/// replaced.
[[nodiscard]] Result<bool> make_solution(const Paths& paths, const Level& level);

/// What became of the player's file.
struct ResetDone {
  bool was_reference = false;    ///< nothing to do: it is the reference as it is
  std::filesystem::path backup;  ///< where the old text is now; empty when there was none
};

/// Puts the reference back. The old text is kept beside it as solution.1.cpp, solution.2.cpp, …, and is there
/// before the file is changed.
[[nodiscard]] Result<ResetDone> reset_solution(const Paths& paths, const Level& level);

/// Whether the file can be played at all: there, a plain file, not empty. The sentences name it.
[[nodiscard]] Result<void> check_playable(const std::filesystem::path& file);

/// Whether both names lead to one file.
[[nodiscard]] bool same_file(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace underpar::cli
