#include "game/screens/read_form.hpp"

#include <array>
#include <charconv>
#include <string_view>

#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

/// 0 for what is no number: whoever keeps the read says what is wrong with it.
template <class Number>
Number number_in(std::string_view text) {
  Number value = 0;
  const char* const last = text.data() + text.size();
  return std::from_chars(text.data(), last, value).ptr == last ? value : Number{0};
}

struct ReadField {
  const char* label;
  const char* hint;
};
constexpr std::array<ReadField, 3> kFields{
    {{"Hot line", "12"}, {"Its share, %", "80"}, {"Times as fast", "10"}}};

}  // namespace

void draw_read(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
               LevelView& view) {
  if (hole.standing.prediction) {
    ui::gap(frame, 6);
    ui::section(frame, "YOUR READ");
    ui::text_wrapped(frame, prediction_text(*hole.standing.prediction, hole.standing.best_speedup));
    ui::text_wrapped(frame, "A profile of the reference, untouched, tells the points for line and share.",
                     {ui::Face::kSmall, ui::Tone::kDim});
    return;
  }
  if (!state.read_is_open()) {
    return;
  }
  ui::gap(frame, 6);
  ui::section(frame, "YOUR READ, BEFORE THE FIRST EDIT");
  ui::text_wrapped(
      frame,
      "Which line of the reference takes most of the time, what share of it, and how many times as "
      "fast will you be?",
      {ui::Face::kSmall, ui::Tone::kDim});
  const float gap = ImGui::GetStyle().ItemSpacing.x;
  const float width = (ImGui::GetContentRegionAvail().x - 2 * gap) / 3;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    ImGui::SetCursorScreenPos({at.x + static_cast<float>(i) * (width + gap), at.y});
    ImGui::BeginGroup();
    (void)ui::text_field(frame, kFields[i].label, view.read[i], {.hint = kFields[i].hint, .width = width});
    ImGui::EndGroup();
  }
  const bool complete = !view.read[0].empty() && !view.read[1].empty() && !view.read[2].empty();
  if (ui::button(frame, "Place the read",
                 {.disabled_because = complete ? "" : "All three numbers belong to a read.",
                  .tip = "It can be replaced by `underpar predict` until your first edit",
                  .size = {-1, 0}})) {
    commands.emplace_back(PlaceRead{{.line = number_in<int>(view.read[0]),
                                     .share_percent = number_in<double>(view.read[1]),
                                     .factor = number_in<double>(view.read[2]),
                                     .placed_at = {}}});
  }
}

}  // namespace underpar::client
