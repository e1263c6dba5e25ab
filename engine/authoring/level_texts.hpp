#pragma once
#include <filesystem>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/course/course.hpp"
#include "engine/model/level.hpp"

namespace underpar {

/// What is wrong with the words of a whole level (one that is not broken): lesson, hints, predictions,
/// reflection, and what it says after every kind of round. Empty: nothing. Reads the puzzle's programs, to
/// see that the lesson does not give par away.
[[nodiscard]] std::vector<Failure> flaws_of_texts(const Course& course, const Level& level);

/// Level files below `folder` (where course.lua is) that the course does not list, and lessons without a
/// level.
[[nodiscard]] std::vector<Failure> flaws_of_course(const Course& course, const std::filesystem::path& folder);

}  // namespace underpar
