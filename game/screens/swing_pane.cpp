#include "game/screens/swing_pane.hpp"

#include <fmt/format.h>

#include "engine/model/names.hpp"
#include "game/screens/beside.hpp"
#include "game/screens/read_form.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/ratio_bar.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

void draw_in_play(const ui::Frame& frame, const RoundInPlay& round, const Hole& hole) {
  const Progress& now = round.now;
  ui::text_wrapped(frame, activity(round), {ui::Face::kHeading, ui::Tone::kText});
  if (round.phase == RoundPhase::kPlaying && !now.text.empty()) {
    ui::text_wrapped(frame, now.text, {ui::Face::kBody, ui::Tone::kDim});
  }
  ui::gap(frame, 6);
  const double share = now.of > 0 ? static_cast<double>(now.done) / now.of : -1;
  ui::progress_bar(frame, round.measuring() ? -1 : share, {.label = "progress"});
  ui::gap(frame, 6);
  if (round.measuring()) {
    ui::text_wrapped(frame,
                     fmt::format("Up to {}. The screen holds still meanwhile, so that it costs neither side "
                                 "any time.",
                                 duration_text(round.budget)),
                     {ui::Face::kSmall, ui::Tone::kDim});
  }
  if (now.ratio > 0) {
    ui::text(frame, fmt::format("{:.2f} × par so far", now.ratio), {ui::Face::kSemi, ui::Tone::kText});
    ui::text(frame,
             fmt::format("between {:.2f} and {:.2f}, {} pairs", now.ratio_low, now.ratio_high, now.done),
             {ui::Face::kSmall, ui::Tone::kDim});
    ui::ratio_bar(frame, "ratio_so_far", hole.level.lines, {now.ratio, now.ratio_low, now.ratio_high},
                  {ImGui::GetContentRegionAvail().x, frame.em(72)});
  }
  ui::gap(frame, 6);
  ui::key_caps(frame, "Esc");
  text_beside(frame, "cancels", {ui::Face::kBody, ui::Tone::kDim});
}

void draw_prediction(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                     LevelView& view) {
  const float spacing = ImGui::GetStyle().ItemSpacing.y;
  const float foot = frame.em(ui::kTallButton) + ImGui::GetFrameHeight() + 2 * spacing;
  {
    const ui::Panel questions{
        frame, "questions", {0, ImGui::GetContentRegionAvail().y - foot}, {.flat = true}};
    ui::text_wrapped(frame, "Before you swing", {ui::Face::kTitle, ui::Tone::kText});
    ui::text_wrapped(frame, "Say what you expect. A guess that turns out wrong teaches most.",
                     {ui::Face::kBody, ui::Tone::kDim});
    view.predictions.resize(hole.level.predict.size());
    for (std::size_t i = 0; i < hole.level.predict.size(); ++i) {
      ui::gap(frame, 8);
      ui::text_wrapped(frame, hole.level.predict[i]);
      const std::string id = fmt::format("Guess {}", i + 1);
      if (ui::text_field(frame, id.c_str(), view.predictions[i], {.hint = "Your guess", .lines = 2})) {
        commands.emplace_back(AnswerPrediction{i, view.predictions[i]});
      }
    }
    draw_read(frame, state, hole, commands, view);
  }
  if (ui::button(frame, "Swing now",
                 {.primary = true,
                  .tip = frame.look.keys.text(Action::kSwing),
                  .size = {-1, frame.em(ui::kTallButton)}})) {
    commands.emplace_back(Swing{});
    view.solution.take_focus();
  }
  if (ui::button(frame, "Back to the code", {.tip = "Esc", .size = {-1, 0}})) {
    commands.emplace_back(Cancel{});
    view.pane = LevelPane::kCode;
    view.solution.take_focus();
  }
}

void draw_nothing_yet(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                      LevelView& view) {
  const auto best = hole.standing.best_strokes;
  ui::text_wrapped(
      frame,
      "A swing compiles your program, compares its answers with par's, and times both in turn on "
      "this machine until the score is clear.",
      {ui::Face::kBody, ui::Tone::kDim});
  ui::gap(frame, 6);
  ui::key_caps(frame, frame.look.keys.text(Action::kSwing));
  text_beside(frame, "swings", {ui::Face::kBody, ui::Tone::kDim});
  ui::gap(frame, 6);
  ui::gap(frame, 6);
  ui::section(frame, "THE SCORE LINES (TIME / PAR)");
  ui::ratio_bar(frame, "lines", hole.level.lines, {}, {ImGui::GetContentRegionAvail().x, frame.em(72)});
  if (best) {
    ui::gap(frame, 6);
    ui::section(frame, "YOUR BEST");
    ui::score_mark(frame, *best, ui::strokes_text(*best));
    text_beside(frame,
                fmt::format("{}, {:.2f} × par", capitalised(golf_term(*best)), hole.standing.best_ratio));
  }
  draw_read(frame, state, hole, commands, view);
  if (state.level.preparation == Preparation::kRunning) {
    ui::gap(frame, 10);
    ui::text_wrapped(frame, "The level's own programs are being built. You can swing at any time.",
                     {ui::Face::kSmall, ui::Tone::kDim});
  } else if (state.level.preparation == Preparation::kFailed && state.level.preparation_failure) {
    ui::gap(frame, 10);
    const Failure& failure = *state.level.preparation_failure;
    ui::text_wrapped(frame, failure.what, {ui::Face::kBody, ui::Tone::kOver});
    ui::text_wrapped(frame, failure.hint, {ui::Face::kBody, ui::Tone::kDim});
  }
}

}  // namespace underpar::client
