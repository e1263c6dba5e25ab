#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/course/garden.hpp"
#include "engine/model/level.hpp"

namespace underpar {

/// What a new level is to be.
struct NewLevel {
  std::string id;       ///< also of its puzzle
  std::string chapter;  ///< that course.lua lists
};

/// Makes a course folder with one chapter and no level: levels/course.lua. Fails when there is one already.
[[nodiscard]] Result<void> make_garden(const std::filesystem::path& folder, const std::string& chapter);

/// Copies the files of `like`, a level of any course, into a new level of `garden`: other names and title,
/// nothing needed before it, the rest as it is. Lists it last in its chapter. Returns what was written,
/// course.lua last. Fails, and writes nothing, when a name is none or taken, there is no such chapter, or
/// course.lua is written so that the level must be listed by hand: the message then shows how.
[[nodiscard]] Result<std::vector<std::filesystem::path>> make_level(const Garden& garden,
                                                                    const NewLevel& wanted,
                                                                    const Level& like);

/// The text of a course.lua with the level behind the others of its chapter; nothing when its list cannot be
/// found. Pure.
[[nodiscard]] std::optional<std::string> with_level_listed(const std::string& course_lua,
                                                           const std::string& chapter,
                                                           const std::string& level_id);

}  // namespace underpar
