#include "game/screens/review_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/review_text.hpp"
#include "engine/model/wording.hpp"
#include "game/screens/beside.hpp"
#include "game/screens/scrolling.hpp"
#include "game/screens/swing_pane.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/list_row.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kSideBySide = 640;   ///< design pixels from which source and marks stand side by side
constexpr float kAspectWidth = 100;  ///< of the names of what is marked

constexpr const char* kAnother = "Another card";
constexpr const char* kBack = "Back to my notebook";

void draw_failure(const ui::Frame& frame, const ReviewState& review) {
  if (review.failure) {
    ui::text_wrapped(frame, review.failure->what, {ui::Face::kSemi, ui::Tone::kOver});
    ui::text_wrapped(frame, review.failure->hint, {ui::Face::kBody, ui::Tone::kDim});
  }
}

/// Which card to read.
void draw_choice(const ui::Frame& frame, const ReviewState& review, Commands& commands, ReviewView& view) {
  ui::text(frame, "Peer review", {ui::Face::kTitle, ui::Tone::kText});
  ui::text_wrapped(
      frame,
      "Another player signs your card: share a round of yours, send them the file, and read here what "
      "comes back. Or read a card of theirs, play it, and mark it.",
      {ui::Face::kBody, ui::Tone::kDim});
  ui::gap(frame, 6);
  (void)ui::text_field(frame, "File", view.file, {.hint = "~/Downloads/x.card, or drop it on the window"});
  if (ui::button(frame, review.reading ? "Reading…" : "Read the card",
                 {.primary = true,
                  .disabled_because = review.reading      ? "It is being read."
                                      : view.file.empty() ? "Name the file of a card, or choose one below."
                                                          : ""})) {
    commands.emplace_back(ReadCard{view.file});
  }
  beside_if_it_fits(frame, kBack);
  if (ui::button(frame, kBack)) {
    commands.emplace_back(CloseReview{});
  }
  draw_failure(frame, review);
  if (!review.at_hand.empty()) {
    ui::gap(frame, 6);
    ui::section(frame, "CARDS IN YOUR FOLDER OF EXPORTS, NEWEST FIRST");
  }
  for (std::size_t i = 0; i < review.at_hand.size(); ++i) {
    const std::string& name = review.at_hand[i];
    const bool is_signed = name.ends_with(".signed.card");
    if (ui::list_row(frame, static_cast<int>(i),
                     {"card", name, is_signed ? "signed by a marker" : "to be marked"})) {
      commands.emplace_back(ReadCard{name});
    }
  }
}

/// One of 1 to 4, and why.
void draw_mark(const ui::Frame& frame, Aspect aspect, Mark& mark) {
  const auto index = static_cast<std::size_t>(aspect);
  const std::string name = capitalised(kAspectNames.at(index));
  ImGui::PushID(static_cast<int>(index));
  const float left = ImGui::GetCursorPosX();
  ImGui::AlignTextToFramePadding();
  ui::text(frame, name, {ui::Face::kSemi, ui::Tone::kText});
  ImGui::SameLine(left + frame.em(kAspectWidth), 0);
  for (int points = 1; points <= kMostPoints; ++points) {
    const std::string label = points == 1             ? "1 no"
                              : points == kMostPoints ? fmt::format("{} yes", points)
                                                      : fmt::to_string(points);
    if (points > 1) {
      beside_if_it_fits(frame, label);
    }
    if (ui::tab(frame, label.c_str(), mark.points == points, fmt::format("{} {}", name, points))) {
      mark.points = points;
    }
  }
  ui::text_wrapped(frame, kAspectQuestions.at(index), {ui::Face::kSmall, ui::Tone::kDim});
  (void)ui::text_field(frame, fmt::format("Why {}", kAspectNames.at(index)).c_str(), mark.why,
                       {.hint = "One sentence that says why", .captioned = false});
  ImGui::PopID();
}

void draw_form(const ui::Frame& frame, const ReviewState& review, Commands& commands, ReviewView& view) {
  ui::section(frame, "YOUR MARKS");
  for (const Aspect aspect : kAspects) {
    draw_mark(frame, aspect, view.marks.at(static_cast<std::size_t>(aspect)));
  }
  (void)ui::text_field(frame, "Signed", view.marker, {.hint = "The name you sign with", .captioned = false});
  const bool complete = !view.marker.empty() && std::ranges::all_of(view.marks, [](const Mark& mark) {
    return mark.points > 0 && !mark.why.empty();
  });
  if (ui::button(frame, "Sign the card",
                 {.primary = review.rerun.has_value(),
                  .disabled_because = review.signing  ? "It is being written."
                                      : !review.rerun ? "Play it here first."
                                      : !complete ? "It takes three marks, a sentence to each, and a name."
                                                  : "",
                  .tip = "Writes the file to send back",
                  .size = {-1, frame.em(ui::kTallButton)}})) {
    commands.emplace_back(GiveMarks{view.marker, view.marks});
  }
}

/// What is claimed and what it comes to here.
void draw_claim(const ui::Frame& frame, const ReviewState& review) {
  ui::text_wrapped(frame, fmt::format("Claimed: {}.", verdict_text(review.card->claimed)));
  if (!review.rerun) {
    return;
  }
  ui::text_wrapped(frame, fmt::format("Played here: {}. {}", verdict_text(*review.rerun),
                                      comparison_text(review.card->claimed, *review.rerun)));
  if (!review.rerun->has_score() && !review.rerun->message.empty()) {
    ui::text_wrapped(frame, review.rerun->message, {ui::Face::kBody, ui::Tone::kDim});
  }
}

void draw_actions(const ui::Frame& frame, const ReviewState& review, Commands& commands) {
  const bool in_play = review.round.in_play();
  if (in_play && ui::pressed(ui::Chord{ui::Key::kEscape, {}})) {
    commands.emplace_back(Cancel{});
  }
  if (in_play) {
    if (ui::button(frame, "Cancel##card",
                   {.disabled_because = review.round.cancelling ? "It is stopping." : ""})) {
      commands.emplace_back(Cancel{});
    }
  } else if (ui::button(
                 frame, review.rerun ? "Play it again" : "Play it here",
                 {.primary = !review.rerun, .tip = "Confined as every program; nothing of it is recorded"})) {
    commands.emplace_back(TryCard{});
  }
  beside_if_it_fits(frame, kAnother);
  if (ui::button(frame, kAnother)) {
    commands.emplace_back(CloseReview{});
    commands.emplace_back(OpenReview{});
  }
  beside_if_it_fits(frame, kBack);
  if (ui::button(frame, kBack)) {
    commands.emplace_back(CloseReview{});
  }
}

/// What stands beside the source: the round in play, else what was thought and the marks.
void draw_beside_source(const ui::Frame& frame, const ReviewState& review, const Hole& hole,
                        Commands& commands, ReviewView& view) {
  if (review.round.in_play()) {
    draw_in_play(frame, review.round, hole);
    return;
  }
  draw_failure(frame, review);
  if (!review.card->reflection.empty()) {
    ui::section(frame, "THOUGHT AFTERWARDS");
    ui::text_wrapped(frame, hole.level.reflection, {ui::Face::kSmall, ui::Tone::kDim});
    ui::text_wrapped(frame, review.card->reflection);
    ui::gap(frame, 6);
  }
  if (!review.card->signature) {
    draw_form(frame, review, commands, view);
    return;
  }
  ui::section(frame, "SIGNED");
  draw_signature(frame, *review.card->signature);
  ui::gap(frame, 6);
  if (ui::button(frame, "Take these marks",
                 {.primary = true,
                  .tip = "Into your notebook, if the card is yours",
                  .size = {-1, frame.em(ui::kTallButton)}})) {
    commands.emplace_back(TakeBack{});
  }
}

void draw_card(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
               ReviewView& view) {
  const ReviewState& review = state.review;
  if (view.opened != review.opened) {
    view.opened = review.opened;
    view.source.set_text(review.card->source);
    view.marks = {};
  }
  ui::text_wrapped(frame, fmt::format("A card of {}", hole.level.title), {ui::Face::kTitle, ui::Tone::kText});
  draw_claim(frame, review);
  draw_actions(frame, review, commands);
  ui::gap(frame, 4);
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const bool side_by_side = room.x >= frame.em(kSideBySide);
  if (!side_by_side && review.round.in_play()) {
    draw_in_play(frame, review.round, hole);  // in sight, in place of the source
    return;
  }
  const float height = std::max(room.y, frame.em(200));
  const ImVec2 code = side_by_side ? ImVec2{room.x * 0.56F, height} : ImVec2{room.x, frame.em(220)};
  view.source.draw(frame, "card_source", code, {.read_only = true, .label = "card.cpp"});
  if (!side_by_side) {
    draw_beside_source(frame, review, hole, commands, view);
    return;
  }
  ImGui::SameLine(0, frame.em(12));
  const ui::Panel panel{frame, "marks", {0, height}, {.flat = true}};
  scroll_by_keys();
  draw_beside_source(frame, review, hole, commands, view);
}

}  // namespace

void draw_signature(const ui::Frame& frame, const Signature& signature) {
  ui::text_wrapped(frame, signed_by_text(signature), {ui::Face::kSemi, ui::Tone::kText});
  for (const Aspect aspect : kAspects) {
    ui::text_wrapped(frame, mark_text(signature, aspect));
  }
}

void draw_review(const ui::Frame& frame, const State& state, Commands& commands, ReviewView& view) {
  scroll_by_keys();
  const Hole* hole = state.review.card ? state.course.find(state.review.card->level_id) : nullptr;
  if (hole == nullptr) {
    draw_choice(frame, state.review, commands, view);
  } else {
    draw_card(frame, state, *hole, commands, view);
  }
}

}  // namespace underpar::client
