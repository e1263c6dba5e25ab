#include "game/screens/join_view.hpp"

#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

void draw_join(const ui::Frame& frame, const ClassState& classroom, Commands& commands, JoinForm& form) {
  const float width = ImGui::GetContentRegionAvail().x;
  ui::text(frame, "Play as a class", {ui::Face::kTitle, ui::Tone::kText});
  ui::text_wrapped(frame,
                   "A class ranks its members on machines of its own. You hand in a program, a judge machine "
                   "measures it, and the board shows where it stands. Others see your nickname and your "
                   "score, never your program.",
                   {ui::Face::kBody, ui::Tone::kDim}, width);
  ui::gap(frame, 10);
  const bool joining = classroom.errand == ClassErrand::kJoining;
  (void)ui::text_field(frame, "Address", form.address,
                       {.hint = "http://10.0.0.2:8080", .width = width, .enabled = !joining});
  (void)ui::text_field(frame, "Code", form.code,
                       {.hint = "ABCD-1234, from your instructor", .width = width, .enabled = !joining});
  (void)ui::text_field(
      frame, "Nickname", form.nick,
      {.hint = "the name others see, 1 to 24 characters", .width = width, .enabled = !joining});
  ui::gap(frame, 8);
  const bool complete = !form.address.empty() && !form.code.empty() && !form.nick.empty();
  if (ui::button(frame, joining ? "Joining…" : "Join",
                 {.primary = true,
                  .disabled_because = joining    ? "Waiting for the class to answer."
                                      : complete ? ""
                                                 : "It takes an address, a code and a nickname.",
                  .size = {width, frame.em(ui::kTallButton)}})) {
    commands.emplace_back(JoinClass{form});
  }
  if (classroom.failure) {
    ui::gap(frame, 6);
    ui::text_wrapped(frame, classroom.failure->what, {ui::Face::kSemi, ui::Tone::kOver}, width);
    ui::text_wrapped(frame, classroom.failure->hint, {ui::Face::kBody, ui::Tone::kDim}, width);
  }
}

}  // namespace underpar::client
