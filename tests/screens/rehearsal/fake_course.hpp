#pragma once
#include <vector>

#include "game/state/course_view.hpp"
#include "tests/screens/rehearsal/fake_engine.hpp"

namespace underpar::rehearsal {

/// The rehearsed course, nothing played yet. Writes the puzzles' texts.
[[nodiscard]] Result<client::CourseView> make_fake_course(const FakeCourse& course);

/// Opens what the scores so far open, finds the next hole.
void unlock(client::CourseView& course);

}  // namespace underpar::rehearsal
