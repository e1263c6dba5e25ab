#pragma once
#include "game/state/course_view.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What a player of this course can do, chapter by chapter: lit by what the record shows, not by clicking.
void draw_check_list(const ui::Frame& frame, const CourseView& course);

}  // namespace underpar::client
