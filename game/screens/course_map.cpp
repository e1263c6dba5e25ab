#include "game/screens/course_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "game/screens/scenery_view.hpp"
#include "game/screens/scrolling.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kHoleRadius = 25;
constexpr float kRowHeight = 150;
constexpr float kColumnWidth = 124;
constexpr float kHeadingHeight = 58;

ImVec2 operator+(const ImVec2& origin, const Spot& spot) {
  return {std::floor(origin.x + spot.x), std::floor(origin.y + spot.y)};
}

void plan(const ui::Frame& frame, const State& state, CourseLook& look, ImVec2 size) {
  std::vector<std::size_t> chapters;
  for (std::size_t i = 0; i < state.course.chapters.size(); ++i) {
    if (const HoleRange holes = state.course.holes_of(i); holes.count() > 0) {
      chapters.push_back(holes.count());
    }
  }
  if (look.chapters == chapters && look.width == size.x && look.height == size.y &&
      look.scale == frame.look.scale) {
    return;
  }
  const FairwayBox box{.width = size.x,
                       .height = size.y,
                       .top = frame.em(64),
                       .heading = frame.em(kHeadingHeight),
                       .least_row = frame.em(kRowHeight),
                       .least_column = frame.em(kColumnWidth)};
  look.width = size.x;
  look.height = size.y;
  look.scale = frame.look.scale;
  look.plan = plan_fairway(chapters, box);
  look.scenery = plan_scenery(look.plan, box, frame.em(100) / 100);
  look.chapters = std::move(chapters);
  look.revealed.reset();
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
    // One segment at a time, round at the joints: ImGui's thick lines break on tight turns. Points so close
    // that the eye sees no corner between them are passed over.
    std::size_t from = first;
    for (std::size_t i = first + 1; i <= last; ++i) {
      if (i < last && std::hypot(points[i].x - points[from].x, points[i].y - points[from].y) < width / 5) {
        continue;
      }
      if (in_sight(points[from].y, 2 * width)) {
        draw.AddLine(points[from], points[i], color, width);
        draw.AddCircleFilled(points[i], width / 2, color);
      }
      from = i;
    }
    draw.AddCircleFilled(points[first], width / 2, color);
  };
  const std::size_t last = points.size() - 1;
  stroke(0, last, ui::mixed(theme.fairway_locked, theme.rough, 0.55F), frame.em(58));
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
  draw.AddCircleFilled(at, radius + frame.em(6), frame.theme().panel);
  ui::score_mark(frame, draw, at, radius, strokes, ui::strokes_text(strokes));
}

void draw_hole(const ui::Frame& frame, ImDrawList& draw, ImVec2 at, const Hole& hole, bool selected) {
  const ui::Theme& theme = frame.theme();
  const bool playable = hole.open && !hole.level.broken;
  const ui::Color fill = playable ? ui::mixed(theme.primary, theme.fairway, 0.25F)
                                  : ui::mixed(theme.fairway_locked, theme.rough, 0.7F);
  draw.AddCircleFilled({at.x + frame.em(1), at.y + frame.em(2)}, frame.em(kHoleRadius + 1),
                       IM_COL32(0, 0, 0, theme.dark ? 90 : 40));
  draw.AddCircleFilled(at, frame.em(kHoleRadius), fill);
  draw.AddCircle(at, frame.em(kHoleRadius), playable ? theme.accent : theme.border, 0, frame.em(1.5F));
  if (selected) {
    draw.AddCircle(at, frame.em(kHoleRadius + 3), theme.par, 0, frame.em(2.5F));
  }
  const std::string number = hole.level.broken ? "!" : std::to_string(hole.number);
  ui::text_at(frame, draw, at, number, {ui::Face::kHeading, playable ? ui::Tone::kOnPrimary : ui::Tone::kDim},
              {0.5F, 0.5F});
}

void draw_name(const ui::Frame& frame, ImDrawList& draw, ImVec2 at, const Hole& hole, float room) {
  ui::text_cut_at(frame, draw, {at.x, at.y + frame.em(kHoleRadius + 7)}, hole.level.title, room,
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
  draw.AddCircleFilled({at.x + frame.em(1), at.y + frame.em(3)}, frame.em(8), IM_COL32(0, 0, 0, 90));
  draw.AddCircleFilled(at, frame.em(8), ui::rgb(0xF1F4F0));
}

/// How far a chapter is, or what opens it.
std::string progress_of(const CourseView& course, std::size_t chapter) {
  if (std::string why = course.why_closed(chapter); !why.empty()) {
    return "Closed. " + why;
  }
  const HoleRange holes = course.holes_of(chapter);
  const Totals totals = totals_of(course, holes);
  return fmt::format("{} of {} played{}", totals.holes, holes.count(),
                     totals.holes > 0 ? ", " + against_par(totals.strokes_over_par) : "");
}

constexpr int kVeil = 225;  ///< of 255: how much of the scenery behind a heading is hidden

/// A chapter's name over its stretch of the fairway; a click shows its opening page.
void draw_heading(const ui::Frame& frame, ImDrawList& draw, ImVec2 origin, const CourseView& course,
                  std::size_t chapter, const FairwayHeading& heading, float width, Commands& commands) {
  const float inset = frame.em(20);
  const ImVec2 at{origin.x + (heading.at_right ? width - inset : inset), std::floor(origin.y + heading.y)};
  if (!in_sight(at.y, frame.em(kHeadingHeight))) {
    return;
  }
  const Chapter& about = course.chapters[chapter];
  const bool closed = !course.why_closed(chapter).empty();
  const float room = width - 2 * inset;
  const std::string progress = progress_of(course, chapter);
  ImVec2 title_size = ui::text_size(frame, about.title, ui::Face::kSemi);
  title_size.x = std::min(title_size.x, room);
  const ImVec2 progress_size = ui::text_size(frame, progress, ui::Face::kSmall);
  const float wide = std::min(std::max(title_size.x, progress_size.x), room);
  const float anchor = heading.at_right ? 1 : 0;
  const ImVec2 corner{at.x - wide * anchor, at.y - title_size.y - frame.em(2)};
  ImGui::SetCursorScreenPos(corner);
  ImGui::PushID(static_cast<int>(chapter));
  const bool has_page = !about.opening.empty();
  const bool pressed =
      ImGui::InvisibleButton("chapter", {wide, title_size.y + progress_size.y + frame.em(6)});
  const bool hovered = has_page && ImGui::IsItemHovered();
  if (has_page) {
    ui::note_item(frame, "chapter", about.title, {.text = "Shows the chapter's opening page"});
    ui::tooltip(frame, "Read the chapter's opening page");
  }
  ImGui::PopID();
  if (has_page && pressed) {
    commands.emplace_back(ShowOpening{chapter});
  }
  draw.AddRectFilled({corner.x - frame.em(8), corner.y - frame.em(4)},
                     {corner.x + wide + frame.em(8), corner.y + title_size.y + progress_size.y + frame.em(8)},
                     frame.theme().rough.with_alpha(kVeil), frame.em(8));
  ui::text_cut_at(frame, draw, {at.x, corner.y}, about.title, room,
                  {ui::Face::kSemi, closed     ? ui::Tone::kDim
                                    : has_page ? ui::Tone::kAccent
                                               : ui::Tone::kText},
                  {anchor, 0});
  if (hovered) {
    draw.AddLine({at.x - title_size.x * anchor, corner.y + title_size.y},
                 {at.x + title_size.x * (1 - anchor), corner.y + title_size.y}, frame.theme().accent,
                 frame.em(1));
  }
  ui::text_cut_at(frame, draw, {at.x, corner.y + title_size.y + frame.em(3)}, progress, room,
                  {ui::Face::kSmall, ui::Tone::kDim}, {anchor, 0});
}

void draw_headings(const ui::Frame& frame, const CourseView& course, Commands& commands, ImDrawList& draw,
                   ImVec2 origin, const CourseLook& look) {
  std::size_t stretch = 0;
  for (std::size_t i = 0; i < course.chapters.size(); ++i) {
    if (course.holes_of(i).count() > 0) {
      draw_heading(frame, draw, origin, course, i, look.plan.headings[stretch], look.width, commands);
      ++stretch;
    }
  }
}

/// The last hole that is open: so far the fairway is mown.
std::size_t open_until(const CourseView& course, const FairwayPlan& plan) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < course.holes.size(); ++i) {
    last = course.holes[i].open ? plan.at[i] : last;
  }
  return last;
}

void draw_holes(const ui::Frame& frame, const State& state, Commands& commands, ImDrawList& draw,
                ImVec2 origin, const CourseLook& look) {
  for (std::size_t i = 0; i < state.course.holes.size(); ++i) {
    const Hole& hole = state.course.holes[i];
    const ImVec2 at = origin + look.plan.holes[i];
    if (!in_sight(at.y, frame.em(kRowHeight) / 2)) {
      continue;
    }
    if (state.course.next == i) {
      draw_flag(frame, draw, at, hole.standing.best_strokes.has_value());
    }
    draw_hole(frame, draw, at, hole, state.selected == i && !state.welcome);
    const float to_edge = std::min(look.plan.holes[i].x, look.width - look.plan.holes[i].x);
    draw_name(frame, draw, at, hole,
              std::min({look.plan.room[i] - frame.em(12), 2 * to_edge - frame.em(12), frame.em(190)}));
    if (hole.standing.best_strokes) {
      draw_badge(frame, draw, at, *hole.standing.best_strokes);
    }
    hear_hole(frame, at, state, i, commands);
  }
}

/// Scrolls so far that the selected hole is in sight, once for each selection.
void reveal_selected(const ui::Frame& frame, const State& state, CourseLook& look) {
  if (look.revealed == state.selected || look.plan.holes.size() <= state.selected) {
    return;
  }
  look.revealed = state.selected;
  const float y = look.plan.holes[state.selected].y;
  const float above = frame.em(kHeadingHeight + kRowHeight / 2);
  const float below = frame.em(kRowHeight / 2);
  const float height = ImGui::GetWindowHeight();
  if (y - above < ImGui::GetScrollY()) {
    ImGui::SetScrollY(std::max(y - above, 0.0F));
  } else if (y + below > ImGui::GetScrollY() + height) {
    ImGui::SetScrollY(y + below - height);
  }
}

}  // namespace

void draw_course_map(const ui::Frame& frame, const State& state, Commands& commands, CourseLook& look) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  plan(frame, state, look, ImGui::GetContentRegionAvail());
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  if (!look.plan.path.empty()) {
    draw_path(frame, draw, origin, look.plan, open_until(state.course, look.plan));
  }
  draw_scenery(frame, draw, origin, look.scenery);
  draw_headings(frame, state.course, commands, draw, origin, look);
  draw_holes(frame, state, commands, draw, origin, look);
  draw_rolling_ball(frame, state, draw, origin, look);
  const Totals totals = totals_of(state.course);
  ui::text_at(frame, draw, {origin.x + frame.em(20), origin.y + frame.em(16)}, state.course.title,
              {ui::Face::kHeading, ui::Tone::kText});
  ui::text_at(frame, draw, {origin.x + frame.em(20), origin.y + frame.em(43)},
              fmt::format("{} of {} holes played{}", totals.holes, state.course.holes.size(),
                          totals.holes > 0 ? ", " + against_par(totals.strokes_over_par) : ""),
              {ui::Face::kSmall, ui::Tone::kDim});
  ImGui::SetCursorScreenPos({origin.x, origin.y + look.plan.height - frame.em(1)});
  ImGui::Dummy({frame.em(1), frame.em(1)});
  reveal_selected(frame, state, look);
  scroll_by_keys();
}

}  // namespace underpar::client
