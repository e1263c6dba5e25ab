#include "game/screens/top_bar.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "game/widgets/button.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kHeight = 58;
constexpr float kMiddle = 29;

struct Way {
  std::string label;
  Screen screen;
};

std::vector<Way> ways(const State& state) {
  std::vector<Way> result{{"Course", Screen::kCourse}};
  if (const Hole* hole = state.open_hole()) {
    result.push_back({fmt::format("Hole {}", hole->number), Screen::kLevel});
  }
  result.push_back({"Score card", Screen::kScoreCard});
  result.push_back({"Notebook", Screen::kNotebook});
  result.push_back({"Leaderboard", Screen::kLeaderboard});
  result.push_back({"Settings", Screen::kSettings});
  return result;
}

std::string title(const State& state) {
  switch (state.screen) {
    case Screen::kLevel:
      if (const Hole* hole = state.open_hole()) {
        return fmt::format("Hole {} · {}", hole->number, hole->level.title);
      }
      return {};
    case Screen::kSettings:
      return "Settings";
    case Screen::kScoreCard:
      return "Score card";
    case Screen::kNotebook:
      return "Notebook";
    case Screen::kLeaderboard:
      return state.classroom.membership ? state.classroom.membership->class_name : "Leaderboard";
    case Screen::kAbout:
      return "About";
    case Screen::kClubhouse:
      return "The clubhouse";
    case Screen::kCourse:
      break;
  }
  return state.course.title;
}

/// A golf ball with its dimples.
void draw_ball(const ui::Frame& frame, ImDrawList& draw, ImVec2 center) {
  const ui::Color shell = ui::rgb(0xF1F4F0);
  const ui::Color dimple = ui::rgb(0xB9C4BC);
  draw.AddCircleFilled(center, frame.em(11), shell, 32);
  draw.AddCircle(center, frame.em(11), frame.theme().border, 32, frame.em(1));
  draw.AddCircleFilled(center, frame.em(1.2F), dimple);
  for (int i = 0; i < 6; ++i) {
    const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 3;
    draw.AddCircleFilled({center.x + frame.em(6) * std::cos(angle), center.y + frame.em(6) * std::sin(angle)},
                         frame.em(1.2F), dimple);
  }
}

float tab_width(const ui::Frame& frame, const std::string& label) {
  return ui::text_size(frame, label, ui::Face::kBody).x + 2 * ImGui::GetStyle().FramePadding.x;
}

/// The total at the right edge; returns its left border.
float draw_total(const ui::Frame& frame, const State& state, ImDrawList& draw, ImVec2 right_middle) {
  const Totals totals = totals_of(state.course);
  if (totals.holes == 0) {
    return right_middle.x;
  }
  const std::string score = ui::strokes_text(totals.strokes_over_par);
  const std::string thru = fmt::format("thru {}", totals.holes);
  const float score_left = right_middle.x - ui::text_size(frame, score, ui::Face::kSemi).x;
  const float thru_right = score_left - frame.em(14);
  ui::text_at(frame, draw, right_middle, score, {ui::Face::kSemi, ui::mark_tone(totals.strokes_over_par)},
              {1, 0.5F});
  ui::text_at(frame, draw, {thru_right, right_middle.y}, thru, {ui::Face::kSmall, ui::Tone::kDim}, {1, 0.5F});
  return thru_right - ui::text_size(frame, thru, ui::Face::kSmall).x;
}

}  // namespace

void draw_top_bar(const ui::Frame& frame, const State& state, Commands& commands) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float middle = at.y + frame.em(kMiddle);
  draw.AddRectFilled(at, {at.x + width, at.y + frame.em(kHeight)}, frame.theme().panel);
  draw_ball(frame, draw, {at.x + frame.em(26), middle});
  const std::vector<Way> all = ways(state);
  float tabs_width = 0;
  for (const Way& way : all) {
    tabs_width += tab_width(frame, way.label) + frame.em(4);
  }
  constexpr float kTotalAndBall = 200;  // what the tabs leave room for, or the total gives way
  float tabs_right = at.x + width - frame.em(12);
  if (tabs_width + frame.em(kTotalAndBall) <= width) {
    tabs_right = draw_total(frame, state, draw, {at.x + width - frame.em(22), middle}) - frame.em(30);
  }
  const float tabs_left = tabs_right - tabs_width;
  const float name_left = at.x + frame.em(48);
  const float name_width = ui::text_size(frame, "Underpar", ui::Face::kHeading).x;
  if (name_left + name_width < tabs_left) {
    ui::text_at(frame, draw, {name_left, middle}, "Underpar", {ui::Face::kHeading, ui::Tone::kText},
                {0, 0.5F});
  }
  const float name_right = name_left + name_width + frame.em(28);
  const float title_room = tabs_left - name_right - frame.em(36);
  if (title_room > frame.em(90)) {
    draw.AddLine({name_right, middle - frame.em(10)}, {name_right, middle + frame.em(10)},
                 frame.theme().border, frame.em(1));
    ui::text_cut_at(frame, draw, {name_right + frame.em(18), middle}, title(state), title_room,
                    {ui::Face::kBody, ui::Tone::kDim}, {0, 0.5F});
  }
  ImGui::SetCursorScreenPos({tabs_left, middle - ImGui::GetFrameHeight() / 2});
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) {
      ImGui::SameLine(0, frame.em(4));
    }
    if (ui::tab(frame, (all[i].label + "##way").c_str(), state.screen == all[i].screen)) {
      commands.emplace_back(GoTo{all[i].screen});
    }
  }
  const float bottom = at.y + frame.em(kHeight);
  draw.AddRectFilled({at.x, bottom}, {at.x + width, bottom + frame.em(1)}, frame.theme().border);
  ImGui::SetCursorScreenPos({at.x, bottom + frame.em(1)});
}

}  // namespace underpar::client
