#include "game/screens/course_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "game/screens/hole_card.hpp"
#include "game/screens/notices.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kHoleRadius = 25;
constexpr float kRowHeight = 150;
constexpr float kColumnWidth = 124;

ImVec2 operator+(const ImVec2& origin, const Spot& spot) {
  return {std::floor(origin.x + spot.x), std::floor(origin.y + spot.y)};
}

ui::Color mixed(const ui::Color& a, const ui::Color& b, float share) {
  const auto channel = [share](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(static_cast<float>(from) * (1 - share) + static_cast<float>(to) * share);
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), 255};
}

void plan(const ui::Frame& frame, const State& state, CourseLook& look, ImVec2 size) {
  const std::size_t holes = state.course.holes.size();
  if (look.holes == holes && look.width == size.x && look.height == size.y &&
      look.scale == frame.look.scale) {
    return;
  }
  const FairwayBox box{.width = size.x,
                       .height = size.y,
                       .top = frame.em(64),
                       .least_row = frame.em(kRowHeight),
                       .least_column = frame.em(kColumnWidth)};
  look.holes = holes;
  look.width = size.x;
  look.height = size.y;
  look.scale = frame.look.scale;
  look.plan = plan_fairway(holes, box);
  look.scenery = plan_scenery(look.plan, box, frame.em(100) / 100);
}

/// A round-cornered blob: a pond or a bunker.
void blob(ImDrawList& draw, ImVec2 center, float width, float height, ImU32 fill, ImU32 rim, float line) {
  constexpr std::array<float, 12> kShore{1,    .93F,  1.06F, 1.16F, 1.03F, .86F,
                                         .92F, 1.08F, 1.14F, .97F,  .86F,  .93F};
  constexpr int kPoints = 72;
  std::array<ImVec2, kPoints> points{};
  for (int i = 0; i < kPoints; ++i) {
    const float place = static_cast<float>(i) / kPoints * static_cast<float>(kShore.size());
    const auto from = static_cast<std::size_t>(place);
    float share = place - static_cast<float>(from);
    share = share * share * (3 - 2 * share);
    const float reach = kShore[from] * (1 - share) + kShore[(from + 1) % kShore.size()] * share;
    const float angle = static_cast<float>(i) / kPoints * 2 * std::numbers::pi_v<float>;
    points[static_cast<std::size_t>(i)] = {center.x + std::cos(angle) * width * reach,
                                           center.y + std::sin(angle) * height * reach};
  }
  draw.AddConvexPolyFilled(points.data(), kPoints, fill);
  draw.AddPolyline(points.data(), kPoints, rim, ImDrawFlags_Closed, line);
}

void draw_scenery(const ui::Frame& frame, ImDrawList& draw, ImVec2 origin, const CourseLook& look) {
  const ui::Theme& theme = frame.theme();
  const ui::Color leaf = mixed(theme.fairway, theme.rough, 0.25F);
  const ui::Color shade = mixed(theme.rough, ui::rgb(0x000000), theme.dark ? 0.45F : 0.15F);
  for (const Scenery& thing : look.scenery) {
    const ImVec2 at = origin + thing.at;
    switch (thing.kind) {
      case Scenery::Kind::kPond:
        blob(draw, at, thing.size * 1.5F, thing.size * 0.5F, theme.water,
             mixed(theme.water, theme.player, 0.3F), frame.em(1.5F));
        break;
      case Scenery::Kind::kBunker:
        blob(draw, at, thing.size * 1.3F, thing.size * 0.7F, mixed(theme.rough, theme.par, 0.32F),
             mixed(theme.rough, theme.par, 0.5F), frame.em(1));
        break;
      case Scenery::Kind::kTree:
        draw.AddCircleFilled({at.x + thing.size * 0.3F, at.y + thing.size * 0.35F}, thing.size, shade, 20);
        draw.AddCircleFilled(at, thing.size, leaf, 20);
        draw.AddCircleFilled({at.x - thing.size * 0.3F, at.y - thing.size * 0.3F}, thing.size * 0.42F,
                             mixed(leaf, theme.accent, 0.3F), 12);
        break;
    }
  }
}

void draw_path(const ui::Frame& frame, ImDrawList& draw, ImVec2 origin, const FairwayPlan& plan,
               std::size_t open_until) {
  const ui::Theme& theme = frame.theme();
  std::vector<ImVec2> points;
  points.reserve(plan.path.size());
  for (const Spot& spot : plan.path) {
    points.push_back({origin.x + spot.x, origin.y + spot.y});
  }
  const auto stroke = [&](std::size_t first, std::size_t last, ImU32 color, float width) {
    // One segment at a time, round at the joints: ImGui's thick lines break on tight turns.
    for (std::size_t i = first; i < last; ++i) {
      draw.AddLine(points[i], points[i + 1], color, width);
      draw.AddCircleFilled(points[i + 1], width / 2, color, 20);
    }
    draw.AddCircleFilled(points[first], width / 2, color, 28);
  };
  const std::size_t last = points.size() - 1;
  stroke(0, last, mixed(theme.fairway_locked, theme.rough, 0.55F), frame.em(58));
  stroke(0, last, theme.fairway_locked, frame.em(44));
  if (open_until > 0) {
    stroke(0, open_until, theme.fairway, frame.em(44));
  }
}

/// At the right of the hole, or in its middle where the score's badge has that place.
void draw_flag(const ui::Frame& frame, ImDrawList& draw, ImVec2 hole, bool beside_badge) {
  const ImVec2 foot{hole.x + (beside_badge ? -frame.em(10) : frame.em(20)),
                    hole.y - (beside_badge ? frame.em(22) : frame.em(12))};
  const ImVec2 top{foot.x, foot.y - frame.em(46)};
  draw.AddLine({foot.x + frame.em(1.5F), foot.y}, {top.x + frame.em(1.5F), top.y}, IM_COL32(0, 0, 0, 90),
               frame.em(2));
  draw.AddLine(foot, top, frame.theme().text, frame.em(2));
  draw.AddTriangleFilled(top, {top.x + frame.em(26), top.y + frame.em(9)}, {top.x, top.y + frame.em(18)},
                         frame.theme().par);
}

/// The score of a hole on its shoulder, in golf's shapes.
void draw_badge(const ui::Frame& frame, ImDrawList& draw, ImVec2 hole, int strokes) {
  const ImVec2 at{hole.x + frame.em(24), hole.y - frame.em(22)};
  const float radius = frame.em(11);
  draw.AddCircleFilled(at, radius + frame.em(6), frame.theme().panel, 28);
  ui::score_mark(frame, draw, at, radius, strokes, ui::strokes_text(strokes));
}

void draw_hole(const ui::Frame& frame, ImDrawList& draw, ImVec2 at, const Hole& hole, bool selected) {
  const ui::Theme& theme = frame.theme();
  const bool playable = hole.open && !hole.level.broken;
  const ui::Color fill =
      playable ? mixed(theme.primary, theme.fairway, 0.25F) : mixed(theme.fairway_locked, theme.rough, 0.7F);
  draw.AddCircleFilled({at.x + frame.em(1), at.y + frame.em(2)}, frame.em(kHoleRadius + 1),
                       IM_COL32(0, 0, 0, theme.dark ? 90 : 40), 40);
  draw.AddCircleFilled(at, frame.em(kHoleRadius), fill, 40);
  draw.AddCircle(at, frame.em(kHoleRadius), playable ? theme.accent : theme.border, 40, frame.em(1.5F));
  if (selected) {
    draw.AddCircle(at, frame.em(kHoleRadius + 3), theme.par, 44, frame.em(2.5F));
  }
  const std::string number = hole.level.broken ? "!" : std::to_string(hole.number);
  ui::text_at(frame, draw, at, number, {ui::Face::kHeading, playable ? ui::Tone::kOnPrimary : ui::Tone::kDim},
              {0.5F, 0.5F});
}

void draw_name(const ui::Frame& frame, ImDrawList& draw, ImVec2 at, const Hole& hole, float room) {
  const std::string name = ui::cut_to_width(frame, hole.level.title, room, ui::Face::kSmall);
  ui::text_at(frame, draw, {at.x, at.y + frame.em(kHoleRadius + 7)}, name,
              {ui::Face::kSmall, hole.open ? ui::Tone::kText : ui::Tone::kDim}, {0.5F, 0});
}

/// The part of a hole that hears the mouse.
void hear_hole(const ui::Frame& frame, ImVec2 at, const State& state, std::size_t index, Commands& commands) {
  const Hole& hole = state.course.holes[index];
  const float reach = frame.em(kHoleRadius);
  ImGui::SetCursorScreenPos({at.x - reach, at.y - reach});
  ImGui::PushID(static_cast<int>(index));
  if (ImGui::InvisibleButton("hole", {2 * reach, 2 * reach})) {
    commands.emplace_back(DismissWelcome{});
    commands.emplace_back(SelectHole{index});
  }
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    commands.emplace_back(OpenLevel{hole.level.id});
  }
  ui::note_item(frame, "hole", hole.level.title, {.text = hole.open ? "open" : "closed"});
  if (!hole.open && !hole.why_closed.empty()) {
    ui::tooltip(frame, hole.why_closed);
  }
  ImGui::PopID();
}

/// A ball rolls along the fairway when a new hole has become the next one. Once, for about a second, and not
/// at all where nothing is to move.
void draw_rolling_ball(const ui::Frame& frame, const State& state, ImDrawList& draw, ImVec2 origin,
                       CourseLook& look) {
  constexpr double kSeconds = 1.2;
  const auto next = state.course.next;
  if (look.next && next && *next > *look.next && !frame.still) {
    look.roll_from = *look.next;
    look.roll_began = ImGui::GetTime();
  }
  look.next = next;
  const double share = (ImGui::GetTime() - look.roll_began) / kSeconds;
  if (look.roll_began < 0 || !next || share >= 1 || *next >= look.plan.at.size()) {
    look.roll_began = -1;
    return;
  }
  const double eased = share * share * (3 - 2 * share);
  const auto from = static_cast<double>(look.plan.at[look.roll_from]);
  const auto to = static_cast<double>(look.plan.at[*next]);
  const double place = from + (to - from) * eased;
  const auto point = static_cast<std::size_t>(place);
  const Spot& here = look.plan.path[point];
  const Spot& there = look.plan.path[std::min(point + 1, look.plan.path.size() - 1)];
  const auto part = static_cast<float>(place - static_cast<double>(point));
  const ImVec2 at{origin.x + here.x + (there.x - here.x) * part,
                  origin.y + here.y + (there.y - here.y) * part};
  draw.AddCircleFilled({at.x + frame.em(1), at.y + frame.em(3)}, frame.em(8), IM_COL32(0, 0, 0, 90), 24);
  draw.AddCircleFilled(at, frame.em(8), ui::rgb(0xF1F4F0), 24);
}

void draw_map(const ui::Frame& frame, const State& state, Commands& commands, CourseLook& look) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  plan(frame, state, look, ImGui::GetContentRegionAvail());
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const FairwayPlan& course = look.plan;
  std::size_t open_until = 0;
  for (std::size_t i = 0; i < state.course.holes.size(); ++i) {
    if (state.course.holes[i].open) {
      open_until = course.at[i];
    }
  }
  if (!course.path.empty()) {
    draw_path(frame, draw, origin, course, open_until);
  }
  draw_scenery(frame, draw, origin, look);
  const float room =
      std::max(frame.em(kColumnWidth) - frame.em(8),
               course.holes.size() > 1 ? std::abs(course.holes[1].x - course.holes[0].x) - frame.em(12)
                                       : look.width * 0.6F);
  for (std::size_t i = 0; i < state.course.holes.size(); ++i) {
    const Hole& hole = state.course.holes[i];
    const ImVec2 at = origin + course.holes[i];
    if (state.course.next == i) {
      draw_flag(frame, draw, at, hole.standing.best_strokes.has_value());
    }
    draw_hole(frame, draw, at, hole, state.selected == i && !state.welcome);
    const float to_edge = std::min(course.holes[i].x, look.width - course.holes[i].x);
    draw_name(frame, draw, at, hole, std::min({room, 2 * to_edge - frame.em(12), frame.em(190)}));
    if (hole.standing.best_strokes) {
      draw_badge(frame, draw, at, *hole.standing.best_strokes);
    }
    hear_hole(frame, at, state, i, commands);
  }
  draw_rolling_ball(frame, state, draw, origin, look);
  const Totals totals = totals_of(state.course);
  ui::text_at(frame, draw, {origin.x + frame.em(20), origin.y + frame.em(16)}, state.course.title,
              {ui::Face::kHeading, ui::Tone::kText});
  ui::text_at(frame, draw, {origin.x + frame.em(20), origin.y + frame.em(43)},
              fmt::format("{} of {} holes played{}", totals.holes, state.course.holes.size(),
                          totals.holes > 0 ? ", " + against_par(totals.strokes_over_par) : ""),
              {ui::Face::kSmall, ui::Tone::kDim});
  ImGui::SetCursorScreenPos({origin.x, origin.y + course.height - frame.em(1)});
  ImGui::Dummy({frame.em(1), frame.em(1)});
}

void keys(const State& state, Commands& commands, bool keys_taken) {
  using ui::Key;
  const std::size_t count = state.course.holes.size();
  if (count == 0 || ImGui::GetIO().WantTextInput) {
    return;
  }
  if (state.welcome && ui::pressed(ui::Chord{Key::kEscape, {}})) {
    commands.emplace_back(DismissWelcome{});
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
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, frame.theme().rough.vec4());
  ImGui::BeginChild("map", {room.x - side - edge, room.y}, true);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  draw_map(frame, state, commands, look);
  ImGui::EndChild();
  ImGui::SameLine(0, edge);
  {
    const ui::Panel card{frame, "card", {side, room.y}};
    if (state.welcome) {
      draw_welcome(frame, state, commands);
    } else {
      draw_hole_card(frame, state.course.holes[state.selected], commands);
    }
  }
  keys(state, commands, look.keys_taken);
}

}  // namespace underpar::client
