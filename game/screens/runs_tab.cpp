#include "game/screens/runs_tab.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "engine/model/resource_text.hpp"
#include "engine/model/wording.hpp"
#include "game/screens/missing_layers.hpp"
#include "game/screens/plot_box.hpp"
#include "game/screens/read_form.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/markdown_view.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/ratio_bar.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/strip_plot.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

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

/// Pair by pair, in the order they were taken.
ui::Table pair_table(const Record& record) {
  ui::Table table{.header = {"pair", "player_ns", "par_ns"}, .rows = {}};
  for (std::size_t i = 0; i < std::min(record.player_ns.size(), record.par_ns.size()); ++i) {
    table.rows.push_back({std::to_string(i + 1), fmt::format("{:.0f}", record.player_ns[i]),
                          fmt::format("{:.0f}", record.par_ns[i])});
  }
  return table;
}

void draw_plots(const ui::Frame& frame, const Record& record, const Level& level, Commands& commands) {
  const Verdict& verdict = record.verdict;
  const std::array<ui::StripSeries, 2> runs{
      {{"You", ui::Tone::kPlayer, record.player_ns}, {"Par", ui::Tone::kPar, record.par_ns}}};
  const ui::RatioInterval interval{verdict.ratio, verdict.ratio_low, verdict.ratio_high};
  if (!record.player_ns.empty()) {
    draw_plot(frame,
              {.title = "TIMES OF BOTH",
               .name = level.id + "-times",
               .height = 172,
               .draw = [&](ImVec2 size) { ui::strip_plot(frame, "runs", runs, size); },
               .table = [&runs] { return ui::strip_table(runs); },
               .values = [&record] { return pair_table(record); }},
              commands);
  }
  draw_plot(frame,
            {.title = "TIME / PAR AND THE SCORE LINES",
             .name = level.id + "-score",
             .height = 72,
             .draw = [&](ImVec2 size) { ui::ratio_bar(frame, "ratio", level.lines, interval, size); },
             .table = [&] { return ui::ratio_table(level.lines, interval); }},
            commands);
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
  if (closed_for_weather(verdict) &&
      ui::button(frame, "Wait for calm, then measure",
                 {.tip = "Begins once other programs leave room for a duel", .size = {-1, 0}})) {
    commands.emplace_back(Swing{.when_calm = true});
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

void draw_scored(const ui::Frame& frame, const State& state, const Hole& hole, const Record& record,
                 Commands& commands, LevelView& view) {
  const Verdict& verdict = record.verdict;
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
  if (record.prediction) {
    draw_read(frame, state, hole, commands, view);
  }
  if (!state.level.comment.empty()) {
    draw_comment(frame, view);
  }
  draw_plots(frame, record, hole.level, commands);
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

}  // namespace

void draw_runs(const ui::Frame& frame, const State& state, const Hole& hole, const Record& record,
               Commands& commands, LevelView& view) {
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

}  // namespace underpar::client
