#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/course/fields.hpp"
#include "engine/model/level.hpp"
#include "engine/script/vm.hpp"

namespace underpar {

/// A level file as read: the level and its Lua functions, which belong to `vm`.
struct LevelFile {
  Level level;
  std::optional<LuaFunction> needs;  ///< in place of level.needs
  std::optional<LuaFunction> hint;
  std::optional<LuaFunction> comment;
  std::optional<Vm> vm;  ///< none when the script did not run
};

/// Where a level is looked for and what it must say of itself.
struct LevelPlace {
  std::filesystem::path folder;   ///< of its chapter
  std::filesystem::path puzzles;  ///< holds the folders of all puzzles
  std::string id;
  std::string chapter;
};

/// Reads and checks <id>.lua, <id>.md and the puzzle's folder. Whatever is wrong is in level.broken; id,
/// chapter, title and file are always filled.
[[nodiscard]] LevelFile read_level(const LevelPlace& place);

/// The fields of level { … } and of its tables; docs/lua-api.md explains each.
[[nodiscard]] const Fields<LevelFile>& level_fields();
[[nodiscard]] const Fields<PlayLimits>& limit_fields();
[[nodiscard]] const Fields<ScoreLines>& line_fields();
[[nodiscard]] const Fields<SecondGoal>& second_goal_fields();

}  // namespace underpar
