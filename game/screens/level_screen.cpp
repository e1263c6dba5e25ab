#include "game/screens/level_screen.hpp"

#include <algorithm>
#include <array>

#include "game/screens/assembly_tab.hpp"
#include "game/screens/notices.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kThreeColumns = 1'100;  ///< design pixels from which all three stand side by side
constexpr float kTwoColumns = 780;
/// What the outer columns have at least, and what they grow to in a wide window.
constexpr float kLesson = 280;
constexpr float kWidestLesson = 400;
constexpr float kVerdict = 356;
constexpr float kWidestVerdict = 520;

/// The compiler's messages at their lines, with its remarks while their tab is in front.
void follow_marks(const LevelState& level, LevelView& view) {
  std::vector<ui::LineMark> marks;
  if (view.verdict == VerdictTab::kAssembly) {
    marks = remark_marks(level);
  }
  const bool newer = view.diagnosed != level.diagnosed && level.diagnosed_text == level.buffer.text;
  if (!newer && view.remarked == !marks.empty()) {
    return;
  }
  view.remarked = !marks.empty();
  view.diagnosed = level.diagnosed;
  for (const Diagnostic& diagnostic : level.diagnostics) {
    if (diagnostic.line > 0 && diagnostic.file == "solution.cpp" && diagnostic.severity != Severity::kNote &&
        level.diagnosed_text == level.buffer.text) {
      marks.push_back({diagnostic.line - 1, diagnostic.severity, diagnostic.message});
    }
  }
  view.solution.set_marks(std::move(marks));
}

/// Takes over what changed in the state: another level, a text from outside, new messages of the compiler.
void follow(const LevelState& level, const Hole& hole, LevelView& view) {
  const bool other = view.level_id != level.id;
  if (other) {
    view = LevelView();
    view.level_id = level.id;
    view.lesson = ui::parse_markdown(hole.level.lesson);
    for (const std::string& hint : hole.level.hints) {
      view.hints.push_back(ui::parse_markdown(hint));
    }
    view.hints_open = level.hints_open;
  }
  if (!level.loaded) {
    view.loaded = false;
    return;
  }
  if (!view.loaded) {
    view.loaded = true;
    view.solution.set_text(level.buffer.text);
    view.reference.set_text(level.reference);
    view.puzzle.set_text(level.puzzle_header);
    view.replaced = level.buffer.replaced;
    view.predictions = level.notes.predictions;
    view.predictions.resize(hole.level.predict.size());
    view.reflection = level.notes.reflection;
  } else if (view.replaced != level.buffer.replaced) {
    view.replaced = level.buffer.replaced;
    ui::TextBuffer& buffer = view.solution.buffer();  // one step that undo takes back
    const ui::Position caret = buffer.caret();
    buffer.replace({{0, 0}, ui::end_of(buffer.lines())}, level.buffer.text);
    buffer.move_to(ui::clamp(buffer.lines(), caret));
  }
  follow_marks(level, view);
  if (view.comment_text != level.comment) {
    view.comment_text = level.comment;
    view.comment = ui::parse_markdown(level.comment);
  }
  if (view.hints_open != level.hints_open) {
    view.hints_open = level.hints_open;
    view.hint_is_new = true;
    view.pane = LevelPane::kLesson;
  }
  if (view.was_in_play != level.round.in_play() || level.asking_prediction) {
    const bool scored = level.last && level.last->verdict.has_score();
    view.verdict = scored && !level.failed ? view.verdict : VerdictTab::kRuns;  // where it says why
    view.was_in_play = level.round.in_play();
    view.pane = LevelPane::kVerdict;  // where there is something new to see
  }
}

bool awaits_answer(const LevelState& level) {
  return std::ranges::any_of(level.inquiries, [](const auto& each) { return each.second.asked.has_value(); });
}

/// Esc: whatever was begun last, and at the end the editor.
void leave_off(const State& state, Commands& commands, LevelView& view) {
  const LevelState& level = state.level;
  const bool helped = view.help.names.is_open() || view.help.explained;  // the editor's own to close
  if (level.round.in_play() || level.asking_prediction || state.confirming_reset) {
    commands.emplace_back(Cancel{});
  } else if (awaits_answer(level) && !view.help.names.is_open()) {
    commands.emplace_back(StopAsking{});
  } else if (!helped) {
    view.shown().leave();
  }
}

void keys(const ui::KeyMap& keys, const State& state, Commands& commands, LevelView& view) {
  if (keys.pressed(Action::kSwing)) {
    commands.emplace_back(Swing{});
  }
  if (keys.pressed(Action::kHint)) {
    commands.emplace_back(TakeHint{});
  }
  if (keys.pressed(Action::kOpenEditor)) {
    commands.emplace_back(OpenInEditor{view.solution.buffer().caret().line + 1});
  }
  if (ui::pressed(ui::Chord{ui::Key::kEscape, {}})) {
    leave_off(state, commands, view);
  }
}

void draw_unreadable(const ui::Frame& frame, const Failure& failure, Commands& commands) {
  ui::text_wrapped(frame, "This hole cannot be opened", {ui::Face::kTitle, ui::Tone::kText});
  if (draw_banner(frame, "unreadable", {failure.what, failure.hint, "Back to the course", ""}) == 1) {
    commands.emplace_back(GoTo{Screen::kCourse});
  }
}

struct Parts {
  const ui::Frame& frame;
  const State& state;
  const Hole& hole;
  Commands& commands;
  LevelView& view;

  void draw(LevelPane pane) const {
    switch (pane) {
      case LevelPane::kLesson:
        draw_lesson(frame, state, hole, commands, view);
        break;
      case LevelPane::kCode:
        draw_code(frame, state, commands, view);
        break;
      case LevelPane::kVerdict:
        draw_verdict(frame, state, hole, commands, view);
        break;
    }
  }

  void draw_panel(LevelPane pane, ImVec2 size) const {
    constexpr std::array<const char*, 3> kIds{"lesson", "code", "verdict"};
    const ui::Panel panel{frame, kIds[static_cast<std::size_t>(pane)], size};
    draw(pane);
  }

  /// Tabs for the parts that share one place.
  void draw_tabs(std::initializer_list<LevelPane> panes, LevelPane shown) const {
    constexpr std::array<const char*, 3> kNames{"Lesson##pane", "Code##pane", "Verdict##pane"};
    bool first = true;
    for (const LevelPane pane : panes) {
      if (!first) {
        ImGui::SameLine(0, frame.em(4));
      }
      first = false;
      if (ui::tab(frame, kNames[static_cast<std::size_t>(pane)], pane == shown)) {
        view.pane = pane;
      }
    }
  }
};

}  // namespace

void draw_level(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view) {
  const float edge = frame.em(12);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ImVec2 room{all.x - 2 * edge, all.y - 2 * edge};
  const Hole* hole = state.open_hole();
  if (hole == nullptr || state.level.unreadable) {
    const ui::Panel panel{frame, "unreadable", room};
    draw_unreadable(
        frame, state.level.unreadable.value_or(Failure{"This level is no longer part of the course.", ""}),
        commands);
    return;
  }
  follow(state.level, *hole, view);
  keys(frame.look.keys, state, commands, view);
  const Parts parts{frame, state, *hole, commands, view};
  const float design_width = all.x / frame.look.scale;
  if (design_width >= kThreeColumns) {
    // The lesson makes room for what two programs or instructions need.
    const bool beside_par = view.tab == CodeTab::kBesidePar;
    const bool listing = view.verdict == VerdictTab::kAssembly && !state.level.round.in_play();
    const float lesson = frame.em(std::clamp(design_width * 0.2F, kLesson, kWidestLesson)) + edge;
    const float left = beside_par || listing ? 0 : lesson - edge;
    const float right = frame.em(std::clamp(design_width * 0.27F, kVerdict, kWidestVerdict)) +
                        (listing && !beside_par ? lesson : 0);
    if (left > 0) {
      parts.draw_panel(LevelPane::kLesson, {left, room.y});
      ImGui::SameLine(0, edge);
    }
    parts.draw_panel(LevelPane::kCode, {room.x - right - edge - (left > 0 ? lesson : 0), room.y});
    ImGui::SameLine(0, edge);
    parts.draw_panel(LevelPane::kVerdict, {right, room.y});
    return;
  }
  const bool two = design_width >= kTwoColumns;
  const float left = two ? frame.em(330) : room.x;
  ImGui::BeginGroup();
  const LevelPane shown = two && view.pane == LevelPane::kCode ? LevelPane::kLesson : view.pane;
  if (two) {
    parts.draw_tabs({LevelPane::kLesson, LevelPane::kVerdict}, shown);
  } else {
    parts.draw_tabs({LevelPane::kLesson, LevelPane::kCode, LevelPane::kVerdict}, shown);
  }
  const float below = room.y - ImGui::GetFrameHeightWithSpacing();
  parts.draw_panel(shown, {left, below});
  ImGui::EndGroup();
  if (two) {
    ImGui::SameLine(0, edge);
    parts.draw_panel(LevelPane::kCode, {room.x - left - edge, room.y});
  }
}

}  // namespace underpar::client
