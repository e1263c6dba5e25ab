#include "game/screens/screens.hpp"

#include <algorithm>
#include <array>

#include "game/screens/about_screen.hpp"
#include "game/screens/clubhouse_screen.hpp"
#include "game/screens/level_screen.hpp"
#include "game/screens/notices.hpp"
#include "game/screens/score_card_screen.hpp"
#include "game/screens/top_bar.hpp"

namespace underpar::client {
namespace {

/// Keys that work on every screen, also while the editor has the keyboard.
void shortcuts(const ui::KeyMap& keys, const State& state, Commands& commands) {
  constexpr std::array<std::pair<Action, Screen>, 6> kScreens{{{Action::kCourse, Screen::kCourse},
                                                               {Action::kLevel, Screen::kLevel},
                                                               {Action::kScoreCard, Screen::kScoreCard},
                                                               {Action::kNotebook, Screen::kNotebook},
                                                               {Action::kLeaderboard, Screen::kLeaderboard},
                                                               {Action::kSettings, Screen::kSettings}}};
  for (const auto& [action, screen] : kScreens) {
    if (keys.pressed(action)) {
      commands.emplace_back(GoTo{screen});
    }
  }
  if (keys.pressed(Action::kPicture)) {
    commands.emplace_back(TakePicture{});
  }
  if (keys.pressed(Action::kQuit)) {
    commands.emplace_back(Quit{});
  }
  Settings bigger = state.settings;
  constexpr double kStep = 0.1;
  if (keys.pressed(Action::kBigger)) {
    bigger.ui_scale += kStep;
  } else if (keys.pressed(Action::kSmaller)) {
    bigger.ui_scale -= kStep;
  } else if (keys.pressed(Action::kUsualSize)) {
    bigger.ui_scale = 1;
  } else {
    return;
  }
  commands.emplace_back(SetSettings{bigger});
}

}  // namespace

float fitting_scale(double wished, float width, float height) {
  const float room = std::min(width / kLeastDesignWidth, height / kLeastDesignHeight);
  return std::max(std::min(static_cast<float>(wished), room), static_cast<float>(kSmallestScale));
}

void draw(const ui::Frame& frame, const State& state, Commands& commands, Views& views) {
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                      ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("underpar", nullptr, kFlags);
  ImGui::PopStyleVar();
  ImGui::PushFont(frame.look.fonts.body);
  ImGui::PushAllowKeyboardFocus(false);  // Tab is the focus ring's alone
  if (state.screen != Screen::kSettings) {
    views.settings.binding = {};
  }
  if (!views.settings.binding.action) {
    shortcuts(frame.look.keys, state, commands);
  }
  draw_top_bar(frame, state, commands);
  draw_moments(frame, state, commands, views.moments);
  draw_notices(frame, state, commands);
  switch (state.screen) {
    case Screen::kCourse:
      views.course.keys_taken = views.ring.shown();
      draw_course(frame, state, commands, views.course);
      break;
    case Screen::kLevel:
      draw_level(frame, state, commands, views.level);
      break;
    case Screen::kScoreCard:
      draw_score_card(frame, state, commands);
      break;
    case Screen::kNotebook:
      draw_notebook(frame, state, commands, views.notebook);
      break;
    case Screen::kLeaderboard:
      draw_leaderboard(frame, state, commands, views.leaderboard);
      break;
    case Screen::kClubhouse:
      draw_clubhouse(frame, state, commands);
      break;
    case Screen::kAbout:
      draw_about(frame, commands);
      break;
    case Screen::kSettings:
      draw_settings(frame, state, commands, views.settings);
      break;
  }
  ImGui::PopAllowKeyboardFocus();
  draw_confetti(frame, views.moments);
  views.moving = views.moments.moving || (state.screen == Screen::kCourse && views.course.roll_began >= 0);
  ImGui::PopFont();
  ImGui::End();
}

}  // namespace underpar::client
