#include <fmt/format.h>

#include <algorithm>

#include "engine/model/resource_text.hpp"
#include "game/screens/level_screen.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/markdown_view.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

void draw_rules(const ui::Frame& frame, const Level& level) {
  ui::section(frame, "RULES OF THIS HOLE");
  const PlayLimits& limits = level.limits;
  const ui::TextStyle style{ui::Face::kSmall, ui::Tone::kDim};
  ui::text_wrapped(
      frame,
      fmt::format("{}, {} MiB of memory, {:g} s for one call. {}",
                  limits.threads == 1 ? "One thread" : fmt::format("{} threads", limits.threads),
                  limits.memory_mib, limits.call_time_s,
                  level.clock == ChargedClock::kCpu ? "CPU time counts." : "Time on the clock counts."),
      style);
  ui::text_wrapped(frame, "The same answers as par, on fresh inputs every time.", style);
  if (level.second_goal) {
    ui::text_wrapped(frame, goal_text(*level.second_goal), {ui::Face::kSmall, ui::Tone::kPar});
  }
}

/// One hint, with the caddie's gold bar at its side.
void draw_hint(const ui::Frame& frame, const ui::MarkdownDocument& hint) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x + frame.em(16), at.y});
  ImGui::PushID(&hint);  // code boxes are windows: each document needs names of its own
  ImGui::BeginGroup();
  ui::draw_markdown(frame, hint, {.width = ImGui::GetContentRegionAvail().x, .tone = ui::Tone::kPar});
  ImGui::EndGroup();
  ImGui::PopID();
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + frame.em(3), ImGui::GetItemRectMax().y},
                                            frame.theme().par);
  ui::gap(frame, 6);
}

void draw_caddie(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                 const LevelView& view) {
  const std::size_t all = hole.level.hints.size();
  if (all == 0) {
    return;
  }
  ui::section(frame, "THE CADDIE");
  const std::size_t open = std::min(static_cast<std::size_t>(std::max(state.level.hints_open, 0)), all);
  for (std::size_t i = 0; i < std::min(open, view.hints.size()); ++i) {
    draw_hint(frame, view.hints[i]);
  }
  if (open == all) {
    ui::text_wrapped(frame, "That is all the caddie knows.", {ui::Face::kSmall, ui::Tone::kDim});
    return;
  }
  const bool busy = state.level.round.in_play();
  if (ui::button(frame, open == 0 ? "Ask for a hint" : "Ask for another hint",
                 {.disabled_because = busy                     ? "After the round."
                                      : state.level.hint_asked ? "The caddie is thinking."
                                                               : "",
                  .tip = frame.look.keys.text(Action::kHint)})) {
    commands.emplace_back(TakeHint{});
  }
  ui::text(frame, fmt::format("{} of {} hints open", open, all), {ui::Face::kSmall, ui::Tone::kDim});
}

}  // namespace

void draw_lesson(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                 LevelView& view) {
  const bool titled =
      !view.lesson.blocks.empty() && view.lesson.blocks.front().kind == ui::MarkdownBlock::Kind::kHeading;
  if (!titled) {
    ui::text_wrapped(frame, hole.level.title, {ui::Face::kHeading, ui::Tone::kText});
    ui::gap(frame, 4);
  }
  ui::draw_markdown(frame, view.lesson);
  ui::gap(frame, 10);
  draw_rules(frame, hole.level);
  ui::gap(frame, 12);
  draw_caddie(frame, state, hole, commands, view);
  ui::gap(frame, 8);
  if (view.hint_is_new) {  // it stands last, below a lesson that may be long
    ImGui::SetScrollHereY(1);
    view.hint_is_new = false;
  }
}

}  // namespace underpar::client
