#include "game/screens/notebook_screen.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "engine/model/prediction.hpp"
#include "engine/model/wording.hpp"
#include "game/screens/beside.hpp"
#include "game/screens/check_list.hpp"
#include "game/screens/export_buttons.hpp"
#include "game/screens/scrolling.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/list_row.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/text.hpp"
#include "game/widgets/unified_diff.hpp"

namespace underpar::client {
namespace {

constexpr float kWide = 900;  ///< design pixels from which rounds and text stand side by side

void draw_holes(const ui::Frame& frame, const State& state, Commands& commands) {
  ui::section(frame, "CHECK LIST");
  draw_check_list(frame, state.course);
  ui::gap(frame, 8);
  ui::section(frame, "HOLES");
  for (std::size_t i = 0; i < state.course.holes.size(); ++i) {
    const Hole& hole = state.course.holes[i];
    const bool chosen = state.notebook.level_id == hole.level.id;
    if (!hole.open && !chosen) {
      continue;
    }
    const auto best = hole.standing.best_strokes;
    const std::string detail = rounds_text(hole.standing.attempts) +
                               (best ? fmt::format(", best {}", golf_term(*best)) : std::string{});
    if (ui::list_row(frame, static_cast<int>(i),
                     {"page", fmt::format("{} · {}", hole.number, hole.level.title), detail, chosen})) {
      commands.emplace_back(OpenPage{hole.level.id});
    }
  }
}

Verdict verdict_of(const HistoryEntry& entry) {
  return {.outcome = entry.outcome, .strokes = entry.strokes};
}

void choose(NotebookView& view, std::size_t round) {
  view.round = round;
  view.stale = true;
}

/// Takes over a page that was read anew: the newest round is shown.
void follow(const NotebookPage& page, NotebookView& view) {
  if (view.level_id == page.level_id && view.rounds == page.rounds.size()) {
    return;
  }
  view.level_id = page.level_id;
  view.rounds = page.rounds.size();
  choose(view, page.rounds.empty() ? 0 : page.rounds.size() - 1);
}

void draw_rounds(const ui::Frame& frame, const NotebookPage& page, NotebookView& view) {
  ui::section(frame, "ROUNDS, NEWEST FIRST");
  const auto count = static_cast<int>(page.rounds.size());
  ImGuiListClipper clipper;
  clipper.Begin(count, frame.em(ui::kListRow) + ImGui::GetStyle().ItemSpacing.y);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto index = static_cast<std::size_t>(count - 1 - i);
      const HistoryEntry& played = page.rounds[index].played;
      const Verdict verdict = verdict_of(played);
      std::string detail = local_time_text(played.played_at);
      if (verdict.has_score()) {
        detail = fmt::format("{:.2f} × par · {}", played.ratio, detail);
      }
      if (!played.signatures.empty()) {
        detail = "marked · " + detail;
      }
      const ui::Tone tone = verdict.has_score() ? ui::mark_tone(played.strokes) : ui::Tone::kOver;
      if (ui::list_row(frame, static_cast<int>(index),
                       {"round", fmt::format("Round {}: {}", index + 1, headline(verdict)), detail,
                        index == view.round, tone})) {
        choose(view, index);
      }
    }
  }
}

void quote(const ui::Frame& frame, std::string_view question, std::string_view answer) {
  if (answer.empty()) {
    return;
  }
  ui::text_wrapped(frame, question, {ui::Face::kSmall, ui::Tone::kDim});
  ui::text_wrapped(frame, answer);
  ui::gap(frame, 4);
}

/// What was written on the page besides code.
void draw_notes(const ui::Frame& frame, const Hole& hole, const NotebookPage& page) {
  if (hole.standing.prediction) {
    ui::text_wrapped(frame, prediction_text(*hole.standing.prediction, hole.standing.best_speedup));
    ui::gap(frame, 4);
  }
  const std::size_t answers = std::min(hole.level.predict.size(), page.notes.predictions.size());
  for (std::size_t i = 0; i < answers; ++i) {
    quote(frame, hole.level.predict[i], page.notes.predictions[i]);
  }
  quote(frame, hole.level.reflection, page.notes.reflection);
}

void draw_share(const ui::Frame& frame, const NotebookPage& page, const HistoryEntry& played,
                Commands& commands) {
  constexpr const char* kShare = "Share for review";
  beside_if_it_fits(frame, kShare);
  if (ui::button(
          frame, kShare,
          {.disabled_because = verdict_of(played).has_score() ? "" : "Only a round with a score is signed.",
           .tip = "A card for another player to mark; it names neither you nor this machine"})) {
    commands.emplace_back(ShareRound{page.level_id, played.id});
  }
}

void draw_text_of(const ui::Frame& frame, const NotebookPage& page, Commands& commands, NotebookView& view) {
  const NotebookRound& round = page.rounds[view.round];
  if (!round.played.message.empty()) {
    ui::text_wrapped(frame, round.played.message);
  }
  for (const Signature& signature : round.played.signatures) {
    draw_signature(frame, signature);
    ui::gap(frame, 4);
  }
  if (ui::tab(frame, view.round == 0 ? "Against the reference" : "What changed", !view.whole)) {
    view.whole = false;
    view.stale = true;
  }
  ImGui::SameLine(0, frame.em(4));
  if (ui::tab(frame, "Whole text", view.whole)) {
    view.whole = true;
    view.stale = true;
  }
  draw_share(frame, page, round.played, commands);
  if (view.stale) {
    view.stale = false;
    view.lines = view.whole ? diff_lines(round.source, round.source)
                            : only_changes(diff_lines(page.source_before(view.round), round.source));
  }
  if (view.lines.empty()) {
    ui::text_wrapped(frame, "The source did not change.", {ui::Face::kBody, ui::Tone::kDim});
    return;
  }
  const float left = ImGui::GetContentRegionAvail().y;
  ui::unified_diff(frame, "source", view.lines, {0, std::max(left, frame.em(160))});
}

void draw_page(const ui::Frame& frame, const State& state, Commands& commands, NotebookView& view) {
  const Hole* hole = state.course.find(state.notebook.level_id);
  if (hole == nullptr) {
    ui::text_wrapped(frame, "Choose a hole.", {ui::Face::kBody, ui::Tone::kDim});
    return;
  }
  ui::text_wrapped(frame, hole->level.title, {ui::Face::kTitle, ui::Tone::kText});
  if (state.notebook.failure) {
    ui::text_wrapped(frame, state.notebook.failure->what);
    ui::text_wrapped(frame, state.notebook.failure->hint, {ui::Face::kBody, ui::Tone::kDim});
    return;
  }
  if (!state.notebook.page) {
    ui::text(frame, "Turning the pages…", {ui::Face::kBody, ui::Tone::kDim});
    return;
  }
  const NotebookPage& page = *state.notebook.page;
  follow(page, view);
  draw_notes(frame, *hole, page);
  if (page.rounds.empty()) {
    ui::text_wrapped(frame, "No round yet. Every swing is kept here, with its text.",
                     {ui::Face::kBody, ui::Tone::kDim});
    return;
  }
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const bool side_by_side = room.x >= frame.em(kWide - 320);
  const float gap = frame.em(12);
  const ImVec2 list = side_by_side ? ImVec2{frame.em(240), std::max(room.y, frame.em(220))}
                                   : ImVec2{room.x, frame.em(3 * ui::kListRow)};
  {
    const ui::Panel rounds{frame, "rounds", list, {.flat = true}};
    draw_rounds(frame, page, view);
  }
  if (side_by_side) {
    ImGui::SameLine(0, gap);
  }
  const ui::Panel text{frame,
                       "round",
                       {0, side_by_side ? list.y : std::max(ImGui::GetContentRegionAvail().y, frame.em(220))},
                       {.flat = true}};
  scroll_by_keys();
  draw_text_of(frame, page, commands, view);
}

/// Up and Down walk through the rounds.
void keys(const OpenNotebook& notebook, NotebookView& view) {
  if (!notebook.page || notebook.page->rounds.empty() || ImGui::GetIO().WantTextInput) {
    return;
  }
  if (ui::pressed(ui::Chord{ui::Key::kUp, {}}, true) && view.round + 1 < notebook.page->rounds.size()) {
    choose(view, view.round + 1);
  } else if (ui::pressed(ui::Chord{ui::Key::kDown, {}}, true) && view.round > 0) {
    choose(view, view.round - 1);
  }
}

}  // namespace

void draw_notebook(const ui::Frame& frame, const State& state, Commands& commands, NotebookView& view) {
  const float edge = frame.em(16);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ImVec2 room{all.x - 2 * edge, all.y - 2 * edge};
  const float left = std::clamp(room.x * 0.28F, frame.em(200), frame.em(320));
  {
    const ui::Panel panel{frame, "holes", {left, room.y}};
    draw_export_buttons(frame, Document::kNotebook, commands);
    if (ui::button(frame, "Read a card", {.tip = "Of another player, or of yours with marks under it"})) {
      commands.emplace_back(OpenReview{});
    }
    ui::gap(frame, 6);
    draw_holes(frame, state, commands);
  }
  ImGui::SameLine(0, edge);
  const ui::Panel panel{frame, "page", {room.x - left - edge, room.y}};
  if (state.review.open) {
    draw_review(frame, state, commands, view.review);
    return;
  }
  scroll_by_keys();
  draw_page(frame, state, commands, view);
  keys(state.notebook, view);
}

}  // namespace underpar::client
