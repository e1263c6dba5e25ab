#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "engine/base/result.hpp"

namespace underpar {

/// Where things lie. `home` is the garden (levels/, puzzles/, assets/, engine/guest/); the others follow the
/// XDG base directory specification, each with an `underpar` folder of its own.
struct Paths {
  std::filesystem::path home;      ///< read only
  std::filesystem::path programs;  ///< where underpar, underpar-referee and underpar-client lie
  std::filesystem::path data;      ///< record.db, solutions/: what must never be lost
  std::filesystem::path cache;     ///< may be deleted at any time
  std::filesystem::path config;    ///< settings.json
  std::filesystem::path runtime;   ///< locks; gone after a reboot

  /// The file a player edits for a level.
  [[nodiscard]] std::filesystem::path solution(const std::string& level_id) const {
    return data / "solutions" / level_id / "solution.cpp";
  }
  /// Where documents and pictures go that a player has the window write.
  [[nodiscard]] std::filesystem::path exports() const { return data / "exports"; }
};

using Environment = std::function<std::optional<std::string>(const char* name)>;

/// The variables of this process.
[[nodiscard]] std::optional<std::string> environment(const char* name);

/// Finds the folders. `home` is $UNDERPAR_HOME or the nearest folder at or above the running program (or its
/// share/underpar) that holds levels/course.lua. Fails when there is none. Makes no folder.
[[nodiscard]] Result<Paths> find_paths(const Environment& variable = environment);

}  // namespace underpar
