#include "game/screens/screens.hpp"

#include <algorithm>
#include <array>

#include "game/screens/level_screen.hpp"
#include "game/screens/notices.hpp"
#include "game/screens/score_card_screen.hpp"
#include "game/screens/top_bar.hpp"
#include "game/widgets/keys.hpp"

namespace underpar::client {
namespace {

/// Keys that work on every screen, also while the editor has the keyboard.
void shortcuts(const State& state, Commands& commands) {
  using ui::Key;
  const std::array<std::pair<Key, Screen>, 4> screens{{{Key::kF1, Screen::kCourse},
                                                       {Key::kF2, Screen::kLevel},
                                                       {Key::kF3, Screen::kScoreCard},
                                                       {Key::kF4, Screen::kSettings}}};
  for (const auto& [key, screen] : screens) {
    if (ui::pressed(ui::Chord{key, {}})) {
      commands.emplace_back(GoTo{screen});
    }
  }
  if (ui::pressed(ui::Chord{Key::kQ, {.ctrl = true}})) {
    commands.emplace_back(Quit{});
  }
  Settings bigger = state.settings;
  constexpr double kStep = 0.1;
  if (ui::pressed(ui::Chord{Key::kEquals, {.ctrl = true}})) {
    bigger.ui_scale += kStep;
  } else if (ui::pressed(ui::Chord{Key::kMinus, {.ctrl = true}})) {
    bigger.ui_scale -= kStep;
  } else if (ui::pressed(ui::Chord{Key::k0, {.ctrl = true}})) {
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
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoBringToFrontOnFocus |
                                      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("underpar", nullptr, kFlags);
  ImGui::PopStyleVar();
  ImGui::PushFont(frame.look.fonts.body);
  ImGui::PushAllowKeyboardFocus(false);  // Tab is the focus ring's alone
  shortcuts(state, commands);
  draw_top_bar(frame, state, commands);
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
    case Screen::kSettings:
      draw_settings(frame, state, commands, views.settings);
      break;
  }
  views.moving = state.screen == Screen::kCourse && views.course.roll_began >= 0;
  ImGui::PopAllowKeyboardFocus();
  ImGui::PopFont();
  ImGui::End();
}

}  // namespace underpar::client
