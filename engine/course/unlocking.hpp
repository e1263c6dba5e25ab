#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/course/course.hpp"
#include "engine/course/course_file.hpp"
#include "engine/course/level_file.hpp"

namespace underpar {

/// Marks each level broken whose needs name a level that is not in the course, or not before it, or whose
/// needs function fails on an untouched record.
void check_needs(std::span<LevelFile> files, const std::vector<Level>& levels);

/// What the unlock rules say of one level that is not broken. A needed level that is broken counts as played,
/// so that it holds nobody up.
[[nodiscard]] Access access_to(LevelFile& file, CourseFile& course, const std::vector<Level>& levels,
                               const Standing& standing);

}  // namespace underpar
