#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "game/screens/assembly_tab.hpp"
#include "game/screens/hand_in_view.hpp"
#include "game/screens/level_screen.hpp"
#include "game/screens/memory_tab.hpp"
#include "game/screens/profile_tab.hpp"
#include "game/screens/runs_tab.hpp"
#include "game/screens/scaling_tab.hpp"
#include "game/screens/scrolling.hpp"
#include "game/screens/swing_pane.hpp"
#include "game/screens/versus_tab.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/status.hpp"
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

/// The verdict's word as large as the column allows; `small` where something else is looked at.
void draw_word(const ui::Frame& frame, const std::string& word, ui::Tone tone, bool small) {
  const float room = ImGui::GetContentRegionAvail().x;
  for (const ui::Face face : {ui::Face::kVerdict, ui::Face::kTitle}) {
    if (!small && ui::text_size(frame, word, face).x <= room) {
      ui::text(frame, word, {face, tone});
      return;
    }
  }
  ui::text_wrapped(frame, word, {ui::Face::kHeading, tone});
}

/// Ratio and interval: one above the other beside the word just drawn where that leaves room, else in a row
/// below.
void draw_ratio(const ui::Frame& frame, const Verdict& verdict) {
  const std::string ratio = fmt::format("{:.2f} × par", verdict.ratio);
  const std::string interval =
      fmt::format("99 % interval {:.2f} – {:.2f}", verdict.ratio_low, verdict.ratio_high);
  const ui::TextStyle ratio_style{ui::Face::kSemi, ui::Tone::kText};
  const ui::TextStyle interval_style{ui::Face::kSmall, ui::Tone::kDim};
  const ImVec2 upper = ui::text_size(frame, ratio, ratio_style.face);
  const ImVec2 lower = ui::text_size(frame, interval, interval_style.face);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  const float word_height = ImGui::GetItemRectSize().y;
  const float left = ImGui::GetItemRectMax().x + frame.em(16);
  const float height = upper.y + frame.em(2) + lower.y;
  const bool fits = left + std::max(upper.x, lower.x) <= below.x + ImGui::GetContentRegionAvail().x;
  if (fits && height <= word_height) {
    const float top = ImGui::GetItemRectMin().y + (word_height - height) / 2;
    ImGui::SetCursorScreenPos({left, top});
    ui::text(frame, ratio, ratio_style);
    ImGui::SetCursorScreenPos({left, top + height - lower.y});
    ui::text(frame, interval, interval_style);
    ImGui::SetCursorScreenPos(below);
  } else {
    ui::text(frame, ratio, ratio_style);
    ImGui::SameLine();
    ui::text(frame, interval, interval_style);
  }
  if (verdict.on_the_lip) {
    ui::pill(frame, "on the lip", ui::Tone::kPar);
    ui::tooltip(frame,
                "The interval is narrow and a score line still lies inside it. The worse side counts.");
  }
}

/// The way on once the hole is done: at the foot of the column, or under the score where the column is low.
bool offers_next(const State& state) {
  return !state.level.round.in_play() && state.level.last && state.level.last->verdict.has_score() &&
         (state.hole_after() != nullptr || state.last_hole_is_done());
}

/// Whether the column is too low for a foot below its scrolling part.
bool is_low(const ui::Frame& frame, float height) {
  constexpr float kHighEnough = 420;
  return height < frame.em(kHighEnough);
}

void draw_next(const ui::Frame& frame, const State& state, Commands& commands) {
  if (state.last_hole_is_done()) {
    if (ui::button(frame, "To the clubhouse", {.primary = true, .size = {-1, frame.em(ui::kTallButton)}})) {
      commands.emplace_back(GoTo{Screen::kClubhouse});
    }
    return;
  }
  if (ui::button(
          frame, "Next hole",
          {.primary = state.level.last->verdict.strokes <= kPar, .size = {-1, frame.em(ui::kTallButton)}})) {
    commands.emplace_back(OpenLevel{state.hole_after()->level.id});
  }
}

/// What there is to say above the tabs.
void draw_head(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
               const LevelView& view, bool low) {
  const LevelState& level = state.level;
  if (level.failed) {
    ui::text_wrapped(frame, "The round could not be played", {ui::Face::kTitle, ui::Tone::kText});
    return;
  }
  if (!level.last) {
    ui::text_wrapped(frame, hole.standing.best_strokes ? "Ready when you are" : "No swing yet",
                     {ui::Face::kTitle, ui::Tone::kText});
    return;
  }
  const Verdict& verdict = level.last->verdict;
  draw_word(frame, headline(verdict), tone_of(verdict), low && view.verdict != VerdictTab::kRuns);
  if (verdict.has_score()) {
    draw_ratio(frame, verdict);
  }
  if (offers_next(state) && view.verdict == VerdictTab::kRuns && low) {
    draw_next(frame, state, commands);
  }
}

struct TabName {
  VerdictTab tab;
  const char* label;
};
constexpr std::array<TabName, 6> kTabs{{{VerdictTab::kRuns, "Runs##verdict"},
                                        {VerdictTab::kScaling, "Scaling##verdict"},
                                        {VerdictTab::kMemory, "Memory##verdict"},
                                        {VerdictTab::kProfile, "Profile##verdict"},
                                        {VerdictTab::kAssembly, "Assembly##verdict"},
                                        {VerdictTab::kVersus, "Versus par##verdict"}}};

/// As many to a row as fit.
void draw_tabs(const ui::Frame& frame, LevelView& view) {
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  const float padding = 2 * ImGui::GetStyle().FramePadding.x;
  bool first = true;
  for (const TabName& each : kTabs) {
    const float wide = ui::text_size(frame, ui::visible_label(each.label)).x + padding;
    const float gap = frame.em(2);
    if (!first && ImGui::GetItemRectMax().x + gap + wide <= right) {
      ImGui::SameLine(0, gap);
    }
    first = false;
    if (ui::tab(frame, each.label, view.verdict == each.tab)) {
      view.verdict = each.tab;
    }
  }
  ui::gap(frame, 2);
}

void draw_tab(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
              LevelView& view) {
  const LevelState& level = state.level;
  switch (view.verdict) {
    case VerdictTab::kScaling:
      draw_scaling(frame, state, commands);
      return;
    case VerdictTab::kMemory:
      draw_memory(frame, state, hole, commands, view);
      return;
    case VerdictTab::kProfile:
      draw_profile(frame, state, commands, view);
      return;
    case VerdictTab::kAssembly:
      draw_assembly(frame, state, commands, view);
      return;
    case VerdictTab::kVersus:
      draw_versus(frame, state, hole, commands, view);
      return;
    case VerdictTab::kRuns:
      break;
  }
  if (level.failed) {
    ui::text_wrapped(frame, level.failed->what);
    ui::text_wrapped(frame, level.failed->hint, {ui::Face::kBody, ui::Tone::kDim});
  } else if (level.last) {
    if (level.last->verdict.has_score() && state.classroom.plays(level.id)) {
      draw_hand_in(frame, state, {level.id, level.last->attempt.source}, commands);
    }
    draw_runs(frame, state, hole, *level.last, commands, view);
  } else {
    draw_nothing_yet(frame, state, hole, commands, view);
  }
}

}  // namespace

void draw_verdict(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                  LevelView& view) {
  const LevelState& level = state.level;
  const bool low = is_low(frame, ImGui::GetContentRegionAvail().y);
  const bool next = offers_next(state) && !low;
  const float foot = next ? frame.em(ui::kTallButton) + ImGui::GetStyle().ItemSpacing.y : 0;
  {
    const ui::Panel body{frame, "verdict_body", {0, ImGui::GetContentRegionAvail().y - foot}, {.flat = true}};
    if (!view.typing() && view.tab != CodeTab::kBesidePar) {
      scroll_by_keys();
    }
    if (level.round.in_play()) {
      draw_in_play(frame, level.round, hole);
    } else if (level.asking_prediction) {
      draw_prediction(frame, state, hole, commands, view);
    } else {
      draw_head(frame, state, hole, commands, view, low);
      draw_tabs(frame, view);
      draw_tab(frame, state, hole, commands, view);
    }
  }
  if (next) {
    draw_next(frame, state, commands);
  }
}

}  // namespace underpar::client
