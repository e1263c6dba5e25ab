#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "engine/model/resource_text.hpp"
#include "game/screens/level_screen.hpp"
#include "game/screens/missing_layers.hpp"
#include "game/screens/read_form.hpp"
#include "game/screens/swing_pane.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/markdown_view.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/ratio_bar.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/strip_plot.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

ui::Tone tone_of(const Verdict& verdict) {
  switch (verdict.outcome) {
    case Outcome::kScored:
      return ui::mark_tone(verdict.strokes);
    case Outcome::kTooClose:
      return ui::Tone::kText;
    case Outcome::kCancelled:
      return ui::Tone::kDim;
    default:
      return ui::Tone::kOver;
  }
}

/// The verdict's word as large as the column allows.
void draw_word(const ui::Frame& frame, const std::string& word, ui::Tone tone) {
  const float room = ImGui::GetContentRegionAvail().x;
  for (const ui::Face face : {ui::Face::kVerdict, ui::Face::kTitle}) {
    if (ui::text_size(frame, word, face).x <= room) {
      ui::text(frame, word, {face, tone});
      return;
    }
  }
  ui::text_wrapped(frame, word, {ui::Face::kHeading, tone});
}

void draw_ratio(const ui::Frame& frame, const Verdict& verdict) {
  ui::text(frame, fmt::format("{:.2f} × par", verdict.ratio), {ui::Face::kSemi, ui::Tone::kText});
  ImGui::SameLine();
  ui::text(frame, fmt::format("99 % interval {:.2f} – {:.2f}", verdict.ratio_low, verdict.ratio_high),
           {ui::Face::kSmall, ui::Tone::kDim});
  if (verdict.on_the_lip) {
    ui::pill(frame, "on the lip", ui::Tone::kPar);
    ui::tooltip(frame,
                "The interval is narrow and a score line still lies inside it. The worse side counts.");
  }
}

/// A name and a value in two columns.
void fact(const ui::Frame& frame, std::string_view name, std::string_view value) {
  if (value.empty()) {
    return;
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float column = frame.em(76);
  const float line = ImGui::GetTextLineHeight();
  ui::text_at(frame, *ImGui::GetWindowDrawList(), {at.x, at.y + line * 0.62F}, name,
              {ui::Face::kSmall, ui::Tone::kDim}, {0, 0.5F});
  ImGui::SetCursorScreenPos({at.x + column, at.y});
  ImGui::BeginGroup();
  ui::text_wrapped(frame, value, {ui::Face::kCode, ui::Tone::kText});
  ImGui::EndGroup();
}

/// A heading with air above it.
void heading(const ui::Frame& frame, const char* label) {
  ui::gap(frame, 6);
  ui::section(frame, label);
}

void draw_plots(const ui::Frame& frame, const Record& record, const Level& level, LevelView& view) {
  const Verdict& verdict = record.verdict;
  const std::array<ui::StripSeries, 2> runs{
      {{"You", ui::Tone::kPlayer, record.player_ns}, {"Par", ui::Tone::kPar, record.par_ns}}};
  const ui::RatioInterval interval{verdict.ratio, verdict.ratio_low, verdict.ratio_high};
  const float width = ImGui::GetContentRegionAvail().x;
  heading(frame, "RUNS");
  const char* other = view.numbers ? "Show plots" : "Show numbers";
  ImGui::SameLine();
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x -
                       ui::text_size(frame, other).x);
  if (ui::text_button(frame, other)) {
    view.numbers = !view.numbers;
  }
  if (!record.player_ns.empty()) {
    if (view.numbers) {
      ui::draw_table(frame, "runs_table", ui::strip_table(runs));
    } else {
      ui::strip_plot(frame, "runs", runs, {width, frame.em(188)});
    }
  }
  heading(frame, "TIME / PAR AND THE SCORE LINES");
  if (view.numbers) {
    ui::draw_table(frame, "ratio_table", ui::ratio_table(level.lines, interval));
  } else {
    ui::ratio_bar(frame, "ratio", level.lines, interval, {width, frame.em(72)});
  }
}

/// What the program takes beside time, next to par's and the reference's.
void draw_resources(const ui::Frame& frame, const ResourceUse& use) {
  heading(frame, "BESIDE TIME");
  fact(frame, "You", resources_text(use.player));
  fact(frame, "Par", resources_text(use.par));
  if (use.reference) {
    fact(frame, "Reference", resources_text(*use.reference));
  }
}

void draw_second_goal(const ui::Frame& frame, const SecondGoal& goal, const SecondGoalResult& result) {
  if (result.reached()) {
    ui::pill(frame, "ribbon", ui::Tone::kPar);
  }
  ui::text_wrapped(frame, goal_result_text(goal, result),
                   {ui::Face::kBody, result.reached() ? ui::Tone::kAccent : ui::Tone::kDim});
}

void draw_wrong_answer(const ui::Frame& frame, const Record& record) {
  const WrongAnswer& wrong = record.wrong;
  heading(frame, "THE FIRST DIFFERENCE");
  fact(frame, "Input", wrong.input);
  fact(frame, "Where", wrong.where.empty() ? std::string_view{"the whole answer"} : wrong.where);
  fact(frame, "Expected", wrong.expected);
  fact(frame, "Got", wrong.got);
  fact(frame, "Seed", std::to_string(wrong.seed));
}

void draw_message(const ui::Frame& frame, const Verdict& verdict) {
  if (!verdict.message.empty()) {
    ui::text_wrapped(frame, verdict.message);
  }
  if (!verdict.hint.empty()) {
    ui::text_wrapped(frame, verdict.hint, {ui::Face::kBody, ui::Tone::kDim});
  }
}

/// In every verdict; what it means stands at the end of the column.
void draw_played_without(const ui::Frame& frame, const Layers& layers) {
  if (const std::string without = played_without(layers); !without.empty()) {
    ui::text_wrapped(frame, without, {ui::Face::kSmall, ui::Tone::kPar});
  }
}

void draw_longer(const ui::Frame& frame, const Verdict& verdict, Commands& commands) {
  if (verdict.outcome != Outcome::kTooClose && !verdict.on_the_lip) {
    return;
  }
  if (ui::button(frame, "Measure longer",
                 {.tip = "Plays the same text again with twice the time", .size = {-1, 0}})) {
    commands.emplace_back(Swing{.longer = true});
  }
}

/// What this round was against the rounds before and against the reference.
void draw_context(const ui::Frame& frame, const Record& record, const std::string& unlocked) {
  const Verdict& verdict = record.verdict;
  if (record.speedup_over_reference) {
    ui::text_wrapped(frame, fmt::format("{:.1f} × as fast as the reference.", *record.speedup_over_reference),
                     {ui::Face::kBody, ui::Tone::kDim});
  }
  if (record.previous_best && verdict.strokes < *record.previous_best) {
    ui::text_wrapped(frame,
                     fmt::format("Your best so far was {}. A new best.", golf_term(*record.previous_best)),
                     {ui::Face::kBody, ui::Tone::kAccent});
  }
  if (!unlocked.empty()) {
    ui::text_wrapped(frame, fmt::format("This opens {}.", unlocked), {ui::Face::kSemi, ui::Tone::kAccent});
  }
}

void draw_comment(const ui::Frame& frame, const LevelView& view) {
  heading(frame, "THE CADDIE SAYS");
  ImGui::PushID("comment");
  ui::draw_markdown(frame, view.comment);
  ImGui::PopID();
}

void draw_reflection(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                     LevelView& view) {
  if (!hole.level.pitfall.empty()) {
    heading(frame, "THE TRAP HERE");
    ui::text_wrapped(frame, hole.level.pitfall, {ui::Face::kBody, ui::Tone::kDim});
  }
  if (hole.level.reflection.empty() || !state.level.loaded) {
    return;
  }
  heading(frame, "THINK BACK");
  ui::text_wrapped(frame, hole.level.reflection);
  if (ui::text_field(frame, "For your notes", view.reflection,
                     {.hint = "Your thoughts, kept for you", .lines = 3})) {
    commands.emplace_back(SetReflection{view.reflection});
  }
}

/// The way on once the hole is done: at the foot of the column, or under the score where the column is low.
bool offers_next(const State& state) {
  return !state.level.round.in_play() && state.level.last && state.level.last->verdict.has_score() &&
         state.hole_after() != nullptr;
}

bool next_at_foot(const ui::Frame& frame, float height) {
  constexpr float kHighEnough = 420;
  return height >= frame.em(kHighEnough);
}

void draw_next(const ui::Frame& frame, const State& state, Commands& commands) {
  if (ui::button(
          frame, "Next hole",
          {.primary = state.level.last->verdict.strokes <= kPar, .size = {-1, frame.em(ui::kTallButton)}})) {
    commands.emplace_back(OpenLevel{state.hole_after()->level.id});
  }
}

void draw_scored(const ui::Frame& frame, const State& state, const Hole& hole, const Record& record,
                 Commands& commands, LevelView& view) {
  const Verdict& verdict = record.verdict;
  draw_ratio(frame, verdict);
  if (verdict.outcome == Outcome::kTooClose) {
    ui::text_wrapped(frame, fmt::format("It counts as {} until it is clear.", golf_term(verdict.strokes)),
                     {ui::Face::kBody, ui::Tone::kDim});
  }
  if (verdict.second_goal && hole.level.second_goal) {
    draw_second_goal(frame, *hole.level.second_goal, *verdict.second_goal);
  }
  draw_message(frame, verdict);
  draw_played_without(frame, record.layers);
  draw_longer(frame, verdict, commands);
  draw_context(frame, record, state.level.unlocked);
  if (offers_next(state) && !next_at_foot(frame, ImGui::GetWindowHeight())) {
    draw_next(frame, state, commands);
  }
  if (record.prediction) {
    draw_read(frame, state, hole, commands, view);
  }
  draw_plots(frame, record, hole.level, view);
  if (!state.level.comment.empty()) {
    draw_comment(frame, view);
  }
  if (record.resources) {
    draw_resources(frame, *record.resources);
  }
  if (verdict.strokes <= kBogey) {
    draw_reflection(frame, state, hole, commands, view);
  }
}

void draw_unscored(const ui::Frame& frame, const State& state, const Record& record, const LevelView& view) {
  const Verdict& verdict = record.verdict;
  draw_message(frame, verdict);
  draw_played_without(frame, record.layers);
  if (verdict.outcome == Outcome::kWrongAnswer) {
    draw_wrong_answer(frame, record);
  } else if (verdict.outcome == Outcome::kCompileError) {
    ui::text_wrapped(frame, "Click a message under the code to go to its line.",
                     {ui::Face::kBody, ui::Tone::kDim});
  } else if (verdict.outcome != Outcome::kCancelled && record.seed != 0) {
    fact(frame, "Seed", std::to_string(record.seed));
  }
  if (!state.level.comment.empty()) {
    draw_comment(frame, view);
  }
}

void draw_record(const ui::Frame& frame, const State& state, const Hole& hole, const Record& record,
                 Commands& commands, LevelView& view) {
  draw_word(frame, headline(record.verdict), tone_of(record.verdict));
  if (record.verdict.has_score()) {
    draw_scored(frame, state, hole, record, commands, view);
  } else {
    draw_unscored(frame, state, record, view);
  }
  if (!record.layers.missing.empty()) {
    heading(frame, "MISSING WALLS");
    draw_missing_layers(frame, record.layers);
  }
}

}  // namespace

void draw_verdict(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                  LevelView& view) {
  const LevelState& level = state.level;
  const bool next = offers_next(state) && next_at_foot(frame, ImGui::GetContentRegionAvail().y);
  const float foot = next ? frame.em(ui::kTallButton) + ImGui::GetStyle().ItemSpacing.y : 0;
  {
    const ui::Panel body{frame, "verdict_body", {0, ImGui::GetContentRegionAvail().y - foot}, {.flat = true}};
    if (level.round.in_play()) {
      draw_in_play(frame, state, hole);
    } else if (level.asking_prediction) {
      draw_prediction(frame, state, hole, commands, view);
    } else if (level.failed) {
      ui::text_wrapped(frame, "The round could not be played", {ui::Face::kTitle, ui::Tone::kText});
      ui::text_wrapped(frame, level.failed->what);
      ui::text_wrapped(frame, level.failed->hint, {ui::Face::kBody, ui::Tone::kDim});
    } else if (level.last) {
      draw_record(frame, state, hole, *level.last, commands, view);
    } else {
      draw_nothing_yet(frame, state, hole, commands, view);
    }
  }
  if (next) {
    draw_next(frame, state, commands);
  }
}

}  // namespace underpar::client
