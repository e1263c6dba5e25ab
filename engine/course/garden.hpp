#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/course/course.hpp"

namespace underpar {

/// A course's folder: `levels/` with course.lua, `puzzles/` beside it. The built-in one is the game's home;
/// every installed pack is another, with solutions and a record book of its own, so that the names of levels
/// of two courses never meet.
struct Garden {
  std::filesystem::path folder;
  std::filesystem::path data;  ///< what `Paths::data` is while this course is played

  [[nodiscard]] std::filesystem::path levels() const { return folder / "levels"; }
  [[nodiscard]] std::filesystem::path puzzles() const { return folder / "puzzles"; }
  [[nodiscard]] Result<Course> load() const { return Course::load(levels(), puzzles()); }
};

/// The garden of the pack with that name in the data folder, or in that folder (a name with a slash, or ".");
/// of the built-in course without a name. Fails when there is none.
[[nodiscard]] Result<Garden> find_garden(const Paths& paths, const std::optional<std::string>& pack);

}  // namespace underpar
