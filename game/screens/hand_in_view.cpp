#include "game/screens/hand_in_view.hpp"

#include <fmt/format.h>

#include "game/widgets/button.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

std::string kept_text(std::size_t kept) {
  return kept == 1
             ? "1 program waits here. It goes as soon as the class can be reached, and only once."
             : fmt::format(
                   "{} programs wait here. They go as soon as the class can be reached, each only once.",
                   kept);
}

/// The text that would be handed in, where it is known already.
std::optional<std::string> text_of(const State& state, const HandIn& wish) {
  const bool open = state.level.id == wish.level_id && state.level.loaded;
  return wish.text || !open ? wish.text : std::optional{state.level.buffer.text};
}

}  // namespace

void draw_hand_in(const ui::Frame& frame, const State& state, const HandIn& wish, Commands& commands) {
  const ClassState& classroom = state.classroom;
  const auto sent = classroom.sent.find(wish.level_id);
  const bool same = sent != classroom.sent.end() && text_of(state, wish) == sent->second;
  const std::string label = fmt::format("Hand in to {}", classroom.membership->class_name);
  const std::string fits = ui::cut_to_width(
      frame, label, ImGui::GetContentRegionAvail().x - 2 * ImGui::GetStyle().FramePadding.x, ui::Face::kSemi);
  if (ui::button(frame, fits.c_str(),
                 {.disabled_because = same ? "This program is handed in." : "",
                  .tip = "A judge machine of the class measures it",
                  .size = {-1, 0}})) {
    commands.emplace_back(wish);
  }
  if (classroom.kept > 0) {
    ui::text_wrapped(frame, classroom.failure ? kept_text(classroom.kept) : "On its way to the class…",
                     {ui::Face::kSmall, ui::Tone::kPar});
  }
  if (classroom.refused) {
    ui::text_wrapped(frame, classroom.refused->what, {ui::Face::kBody, ui::Tone::kOver});
    ui::text_wrapped(frame, classroom.refused->hint, {ui::Face::kSmall, ui::Tone::kDim});
  } else if (const HandedIn* newest = classroom.news ? classroom.news->newest(wish.level_id) : nullptr) {
    ui::text_wrapped(frame, fmt::format("Submission {}: {}", newest->id, standing_text(*newest)),
                     {ui::Face::kSmall, newest->pending() ? ui::Tone::kPar : ui::Tone::kDim});
  }
  ui::gap(frame, 4);
}

}  // namespace underpar::client
