#include "game/screens/course_screen.hpp"

#include <algorithm>

#include "game/screens/hole_card.hpp"
#include "game/screens/notices.hpp"
#include "game/screens/scrolling.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/markdown_view.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

void keys(const State& state, Commands& commands, bool keys_taken) {
  using ui::Key;
  const std::size_t count = state.course.holes.size();
  if (count == 0 || ImGui::GetIO().WantTextInput) {
    return;
  }
  if (ui::pressed(ui::Chord{Key::kEscape, {}})) {
    commands.emplace_back(DismissWelcome{});
    commands.emplace_back(HideOpening{});
  }
  const bool forward =
      ui::pressed(ui::Chord{Key::kRight, {}}, true) || ui::pressed(ui::Chord{Key::kDown, {}}, true);
  const bool back =
      ui::pressed(ui::Chord{Key::kLeft, {}}, true) || ui::pressed(ui::Chord{Key::kUp, {}}, true);
  if (forward || back) {
    commands.emplace_back(DismissWelcome{});
    commands.emplace_back(SelectHole{(state.selected + (forward ? 1 : count - 1)) % count});
  }
  if (!keys_taken && ui::pressed(ui::Chord{Key::kEnter, {}})) {
    const std::size_t which = state.welcome ? state.course.next.value_or(0) : state.selected;
    commands.emplace_back(OpenLevel{state.course.holes[which].level.id});
  }
}

/// A chapter's opening page, at a width that reads well.
void draw_opening(const ui::Frame& frame, const State& state, std::size_t chapter, Commands& commands,
                  CourseLook& look) {
  constexpr float kReadable = 680;
  const Chapter& about = state.course.chapters[chapter];
  if (look.opening_text != about.opening) {
    look.opening_text = about.opening;
    look.opening = ui::parse_markdown(about.opening);
  }
  const float foot = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemSpacing.y;
  {
    const ui::Panel page{frame, "page", {0, ImGui::GetContentRegionAvail().y - foot}, {.flat = true}};
    ui::text(frame, "CHAPTER", {ui::Face::kSmall, ui::Tone::kAccent});
    const float width = std::min(ImGui::GetContentRegionAvail().x, frame.em(kReadable));
    if (look.opening.blocks.empty() ||
        look.opening.blocks.front().kind != ui::MarkdownBlock::Kind::kHeading) {
      ui::text_wrapped(frame, about.title, {ui::Face::kTitle, ui::Tone::kText}, width);
    }
    if (const std::string why = state.course.why_closed(chapter); !why.empty()) {
      ui::text_wrapped(frame, why, {ui::Face::kBody, ui::Tone::kPar}, width);
      ui::gap(frame, 6);
    }
    ui::draw_markdown(frame, look.opening, {.width = width});
    scroll_by_keys();
  }
  if (ui::button(frame, "Back to the course", {.tip = "Esc"})) {
    commands.emplace_back(HideOpening{});
  }
}

/// No course: loading, or a file that cannot be used.
void draw_without_course(const ui::Frame& frame, const State& state, Commands& commands) {
  const ui::Panel panel{frame, "no_course", ImGui::GetContentRegionAvail()};
  if (!state.course_failure) {
    ui::text(frame, "Walking to the course…", {ui::Face::kHeading, ui::Tone::kDim});
    return;
  }
  ui::text_wrapped(frame, "The course cannot be shown", {ui::Face::kTitle, ui::Tone::kText});
  if (draw_banner(frame, "failure",
                  {state.course_failure->what, state.course_failure->hint, "Try again", ""}) == 1) {
    commands.emplace_back(Reload{});
  }
}

}  // namespace

void draw_course(const ui::Frame& frame, const State& state, Commands& commands, CourseLook& look) {
  const float edge = frame.em(16);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ImVec2 room{all.x - 2 * edge, all.y - 2 * edge};
  if (!state.course_loaded || state.course.holes.empty()) {
    ImGui::BeginChild("nothing", room, false);
    draw_without_course(frame, state, commands);
    ImGui::EndChild();
    return;
  }
  const float side = std::clamp(room.x * 0.3F, frame.em(270), frame.em(340));
  const ImVec2 left{room.x - side - edge, room.y};
  if (state.opening) {
    const ui::Panel page{frame, "opening", left};
    draw_opening(frame, state, *state.opening, commands, look);
  } else {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, frame.theme().rough.vec4());
    ImGui::BeginChild("map", left, true);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    draw_course_map(frame, state, commands, look);
    ImGui::EndChild();
  }
  ImGui::SameLine(0, edge);
  {
    const ui::Panel card{frame, "card", {side, room.y}};
    if (state.welcome) {
      draw_welcome(frame, state, commands);
    } else {
      draw_hole_card(frame, state.course, state.course.holes[state.selected], commands);
    }
  }
  keys(state, commands, look.keys_taken);
}

}  // namespace underpar::client
