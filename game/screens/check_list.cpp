#include "game/screens/check_list.hpp"

#include <fmt/format.h>

#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

void draw_check_list(const ui::Frame& frame, const CourseView& course) {
  bool any = false;
  for (std::size_t i = 0; i < course.chapters.size(); ++i) {
    const Chapter& chapter = course.chapters[i];
    if (!chapter.claim) {
      continue;
    }
    any = true;
    const Evidence evidence = evidence_in(course, i);
    ui::step_row(frame, evidence.proves(*chapter.claim) ? ui::StepState::kDone : ui::StepState::kWaiting,
                 chapter.title);
    ui::text_wrapped(frame,
                     fmt::format("{} {}.", chapter.claim->text, evidence_text(*chapter.claim, evidence)),
                     {ui::Face::kSmall, ui::Tone::kDim});
  }
  if (!any) {
    ui::text_wrapped(frame, "This course has no check list.", {ui::Face::kSmall, ui::Tone::kDim});
  }
}

}  // namespace underpar::client
