#include "game/screens/score_card_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/model/quality.hpp"
#include "game/screens/export_buttons.hpp"
#include "game/screens/scrolling.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr std::size_t kNine = 9;
constexpr float kHeadHeight = 34;
constexpr float kRowHeight = 38;

/// Where the columns of one table stand.
struct Grid {
  ImVec2 at;
  float width = 0;
  float label = 0;   ///< of the first column
  float column = 0;  ///< of a hole
  float total = 0;   ///< of the last column
  std::size_t holes = 0;

  [[nodiscard]] float middle(std::size_t hole) const {
    return at.x + label + column * (static_cast<float>(hole) + 0.5F);
  }
  [[nodiscard]] float total_middle() const {
    return at.x + label + column * static_cast<float>(holes) + total / 2;
  }
};

struct Rows {
  float head = 0;
  float par = 0;
  float score = 0;
  float ratio = 0;
  float flags = 0;
  float bottom = 0;
};

Rows rows_of(const ui::Frame& frame, const Grid& grid) {
  const float top = grid.at.y + frame.em(kHeadHeight);
  const float row = frame.em(kRowHeight);
  return {grid.at.y + frame.em(kHeadHeight) / 2,
          top + row * 0.5F,
          top + row * 1.5F,
          top + row * 2.5F,
          top + row * 3.4F,
          top + row * 3.9F};
}

void middle_text(const ui::Frame& frame, ImVec2 at, std::string_view text, const ui::TextStyle& style) {
  ui::text_at(frame, *ImGui::GetWindowDrawList(), at, text, style, {0.5F, 0.5F});
}

void draw_ground(const ui::Frame& frame, const Grid& grid, const Rows& rows) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float top = grid.at.y + frame.em(kHeadHeight);
  const float right = grid.at.x + grid.width;
  draw.AddRectFilled(grid.at, {right, top}, frame.theme().primary_active, frame.em(8),
                     ImDrawFlags_RoundCornersTop);
  draw.AddRectFilled({grid.at.x, top}, {right, rows.bottom}, frame.theme().raised, frame.em(8),
                     ImDrawFlags_RoundCornersBottom);
  for (std::size_t i = 0; i <= grid.holes; ++i) {
    const float x = grid.at.x + grid.label + grid.column * static_cast<float>(i);
    draw.AddLine({x, top}, {x, rows.bottom}, frame.theme().border, frame.em(1));
  }
  const auto name = [&](float y, const char* label, ui::Tone tone, ui::Face face) {
    ui::text_at(frame, draw, {grid.at.x + frame.em(16), y}, label, {face, tone}, {0, 0.5F});
  };
  name(rows.head, "Hole", ui::Tone::kOnPrimary, ui::Face::kSemi);
  name(rows.par, "Par", ui::Tone::kDim, ui::Face::kBody);
  name(rows.score, "Score", ui::Tone::kDim, ui::Face::kBody);
  name(rows.ratio, "Time / par", ui::Tone::kDim, ui::Face::kBody);
  name(rows.flags, "Flags", ui::Tone::kDim, ui::Face::kBody);
}

/// A hole's column hears the mouse: its card on the course is one click away.
void hear_column(const ui::Frame& frame, const Grid& grid, const Rows& rows, std::size_t place,
                 std::size_t index, const CourseView& course, Commands& commands) {
  const Hole& hole = course.holes[index];
  const std::string& chapter = course.chapters[hole.chapter].title;
  ImGui::SetCursorScreenPos({grid.middle(place) - grid.column / 2 + frame.em(1), grid.at.y});
  ImGui::PushID(static_cast<int>(index));
  if (ImGui::InvisibleButton("column", {grid.column - frame.em(2), rows.bottom - grid.at.y})) {
    commands.emplace_back(GoTo{Screen::kCourse});
    commands.emplace_back(SelectHole{index});
  }
  ui::note_item(frame, "hole", hole.level.title);
  const std::string quality = quality_text(hole.standing);
  ui::tooltip(frame, fmt::format("{} · {}{}{}{}", hole.level.title, chapter, quality.empty() ? "" : "\n",
                                 quality, hole.standing.readability_ribbon ? "\nReadability ribbon" : ""));
  ImGui::PopID();
}

/// A hole's number, and its name where there is room.
std::string head_of(const ui::Frame& frame, const Grid& grid, const Hole& hole) {
  const std::string number = std::to_string(hole.number);
  if (grid.column < frame.em(130)) {
    return number;
  }
  return ui::cut_to_width(frame, number + " · " + hole.level.title, grid.column - frame.em(12),
                          ui::Face::kSemi);
}

struct Flag {
  char letter = '\0';
  bool reached = false;
};

/// The quality flags by their first letters, and the readability ribbon.
std::array<Flag, 4> flags_of(const LevelStanding& standing) {
  const auto flags = quality_flags(standing);
  return {{{flags[0].name[0], flags[0].reached()},
           {flags[1].name[0], flags[1].reached()},
           {flags[2].name[0], flags[2].reached()},
           {'R', standing.readability_ribbon}}};
}

/// The letters of what was reached, a dot for each that was not.
void draw_flags(const ui::Frame& frame, ImVec2 middle, const LevelStanding& standing) {
  const float step = frame.em(12);
  float x = middle.x - 1.5F * step;
  for (const Flag& flag : flags_of(standing)) {
    middle_text(frame, {x, middle.y}, flag.reached ? std::string{flag.letter} : "·",
                {ui::Face::kSmall, flag.reached ? ui::Tone::kAccent : ui::Tone::kDim});
    x += step;
  }
}

int flags_reached(const CourseView& course, std::size_t first, std::size_t last) {
  int count = 0;
  for (std::size_t i = first; i < last; ++i) {
    const auto flags = flags_of(course.holes[i].standing);
    count += static_cast<int>(std::ranges::count_if(flags, &Flag::reached));
  }
  return count;
}

void draw_hole(const ui::Frame& frame, const Grid& grid, const Rows& rows, std::size_t place,
               const Hole& hole) {
  const float x = grid.middle(place);
  middle_text(frame, {x, rows.head}, head_of(frame, grid, hole), {ui::Face::kSemi, ui::Tone::kOnPrimary});
  middle_text(frame, {x, rows.par}, std::to_string(hole.level.par), {ui::Face::kBody, ui::Tone::kDim});
  if (!hole.standing.best_strokes) {
    middle_text(frame, {x, rows.score}, "–", {ui::Face::kBody, ui::Tone::kDim});
    return;
  }
  const int strokes = *hole.standing.best_strokes;
  ui::score_mark(frame, *ImGui::GetWindowDrawList(), {x, rows.score}, frame.em(13), strokes,
                 std::to_string(hole.level.par + strokes));
  middle_text(frame, {x, rows.ratio}, fmt::format("{:.2f}×", hole.standing.best_ratio),
              {ui::Face::kSmall, ui::Tone::kDim});
  draw_flags(frame, {x, rows.flags}, hole.standing);
}

void draw_nine(const ui::Frame& frame, const State& state, std::size_t first, const char* total_name,
               Commands& commands) {
  const std::size_t last = std::min(first + kNine, state.course.holes.size());
  Grid grid;
  grid.at = ImGui::GetCursorScreenPos();
  grid.width = ImGui::GetContentRegionAvail().x;
  grid.label = frame.em(104);
  grid.total = frame.em(70);
  grid.holes = last - first;
  const std::size_t columns =
      state.course.holes.size() > kNine ? kNine : std::max<std::size_t>(grid.holes, 1);
  grid.column = (grid.width - grid.label - grid.total) / static_cast<float>(columns);
  if (columns < kNine) {
    grid.column = std::min(grid.column, frame.em(280));
    grid.width = grid.label + grid.total + grid.column * static_cast<float>(columns);
  }
  const Rows rows = rows_of(frame, grid);
  draw_ground(frame, grid, rows);
  for (std::size_t i = first; i < last; ++i) {
    draw_hole(frame, grid, rows, i - first, state.course.holes[i]);
    hear_column(frame, grid, rows, i - first, i, state.course, commands);
  }
  const Totals totals = totals_of(state.course, {.first = first, .last = last});
  const float x = grid.total_middle();
  middle_text(frame, {x, rows.head}, total_name, {ui::Face::kSemi, ui::Tone::kOnPrimary});
  middle_text(frame, {x, rows.par}, std::to_string(totals.par), {ui::Face::kSemi, ui::Tone::kText});
  if (totals.holes > 0) {
    middle_text(frame, {x, rows.score}, std::to_string(totals.strokes), {ui::Face::kSemi, ui::Tone::kText});
    middle_text(frame, {x, rows.flags}, std::to_string(flags_reached(state.course, first, last)),
                {ui::Face::kSemi, ui::Tone::kText});
  }
  ImGui::SetCursorScreenPos({grid.at.x, rows.bottom + frame.em(20)});
}

void draw_legend(const ui::Frame& frame) {
  struct Sign {
    int strokes;
    const char* name;
  };
  const float radius = frame.em(8);
  bool first = true;
  for (const Sign& sign : {Sign{kEagle, "eagle"}, Sign{kBirdie, "birdie"}, Sign{kPar, "par"},
                           Sign{kBogey, "bogey"}, Sign{2, "double bogey or more"}}) {
    const float width = 2 * radius + frame.em(20) + ui::text_size(frame, sign.name, ui::Face::kSmall).x;
    if (!first) {
      ImGui::SameLine(0, frame.em(18));
      if (ImGui::GetContentRegionAvail().x < width) {
        ImGui::NewLine();
      }
    }
    first = false;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = frame.em(26);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float x = at.x + radius + frame.em(5);
    ui::score_mark(frame, draw, {x, at.y + line / 2}, radius, sign.strokes, sign.strokes == 0 ? "E" : "");
    ui::text_at(frame, draw, {x + radius + frame.em(10), at.y + line / 2}, sign.name,
                {ui::Face::kSmall, ui::Tone::kDim}, {0, 0.5F});
    ImGui::Dummy({width, line});
  }
}

void draw_skills(const ui::Frame& frame, const CourseView& course) {
  ui::text(frame, "Skills", {ui::Face::kHeading, ui::Tone::kText});
  const float all = ImGui::GetContentRegionAvail().x;
  const float gap = frame.em(28);
  const auto columns = static_cast<std::size_t>(std::clamp(static_cast<int>(all / frame.em(330)), 1, 3));
  const float width = (all - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float name_width = width * 0.42F;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float row = frame.em(36);
  for (std::size_t i = 0; i < course.chapters.size(); ++i) {
    const Chapter& chapter = course.chapters[i];
    const double skill = skill_of(course, chapter);
    const ImVec2 cell{at.x + static_cast<float>(i % columns) * (width + gap),
                      at.y + static_cast<float>(i / columns) * row};
    ui::text_cut_at(frame, *ImGui::GetWindowDrawList(), {cell.x, cell.y + row / 2}, chapter.title,
                    name_width - frame.em(8), {ui::Face::kBody, skill > 0 ? ui::Tone::kText : ui::Tone::kDim},
                    {0, 0.5F});
    ImGui::SetCursorScreenPos({cell.x + name_width, cell.y + row / 2 - frame.em(4)});
    const std::string label = fmt::format("{}: {:.0f} %", chapter.title, 100 * skill);
    ui::progress_bar(frame, skill, {.width = width - name_width, .label = label});
  }
  const auto rows = (course.chapters.size() + columns - 1) / columns;
  ImGui::SetCursorScreenPos({at.x, at.y + static_cast<float>(rows) * row});
  ImGui::Dummy({1, 1});
}

std::string summary(const Totals& totals) {
  if (totals.holes == 0) {
    return "No hole played yet. The first score appears here after your first swing.";
  }
  return fmt::format("{} hole{} played · {}", totals.holes, totals.holes == 1 ? "" : "s",
                     against_par(totals.strokes_over_par));
}

}  // namespace

void draw_score_card(const ui::Frame& frame, const State& state, Commands& commands) {
  const float edge = frame.em(16);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ui::Panel panel{frame, "score_card", {all.x - 2 * edge, all.y - 2 * edge}};
  const std::size_t holes = state.course.holes.size();
  ui::text_wrapped(frame, state.course_loaded ? state.course.title : "No course",
                   {ui::Face::kTitle, ui::Tone::kText});
  ui::text_wrapped(frame, summary(totals_of(state.course)), {ui::Face::kBody, ui::Tone::kDim});
  draw_export_buttons(frame, Document::kCard, commands);
  ui::gap(frame, 10);
  for (std::size_t first = 0; first < holes; first += kNine) {
    const char* name = first == 0 ? "Out" : first == kNine ? "In" : "Sum";
    draw_nine(frame, state, first, name, commands);
  }
  if (holes > kNine) {
    const Totals totals = totals_of(state.course);
    ui::text(frame,
             fmt::format("Total: par {}, {} strokes on {} holes, {}", totals.par, totals.strokes,
                         totals.holes, against_par(totals.strokes_over_par)),
             {ui::Face::kSemi, ui::Tone::kText});
    ui::gap(frame, 6);
  }
  draw_legend(frame);
  ui::text_wrapped(frame,
                   "Flags, against the reference: T time −30 % or better, M memory −20 %, A allocations −50 "
                   "%; R readability ribbon, by two markers.",
                   {ui::Face::kSmall, ui::Tone::kDim});
  ui::gap(frame, 12);
  draw_skills(frame, state.course);
  scroll_by_keys();
}

}  // namespace underpar::client
