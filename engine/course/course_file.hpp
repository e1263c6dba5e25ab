#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/course/fields.hpp"
#include "engine/model/level.hpp"
#include "engine/script/vm.hpp"

namespace underpar {

/// One entry of the chapters in course.lua.
struct CourseChapter {
  Chapter chapter;
  std::string folder;  ///< of its level files, beside course.lua
};

/// course.lua as read: the fields of course { … }. Its function belongs to `vm`.
struct CourseFile {
  std::string title;
  std::vector<CourseChapter> chapters;
  int unlock_strokes = kBogey;        ///< the worst score that opens what needs a level
  std::optional<LuaFunction> unlock;  ///< in place of unlock_strokes
  std::optional<Vm> vm;               ///< none in an object that was not read from a file
};

/// Reads and checks `folder`/course.lua, but no level file.
[[nodiscard]] Result<CourseFile> read_course_file(const std::filesystem::path& folder);

/// The fields of course { … } and of its chapters; docs/lua-api.md explains each.
[[nodiscard]] const Fields<CourseFile>& course_fields();
[[nodiscard]] const Fields<CourseChapter>& chapter_fields();
[[nodiscard]] const Fields<ChapterGate>& gate_fields();
[[nodiscard]] const Fields<Claim>& claim_fields();

}  // namespace underpar
