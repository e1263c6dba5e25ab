#pragma once
#include "game/screens/course_screen.hpp"
#include "game/screens/focus_ring.hpp"
#include "game/screens/leaderboard_screen.hpp"
#include "game/screens/level_view.hpp"
#include "game/screens/moments.hpp"
#include "game/screens/notebook_screen.hpp"
#include "game/screens/settings_screen.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The least window, in design pixels, that every screen fits into.
inline constexpr float kLeastDesignWidth = 640;
inline constexpr float kLeastDesignHeight = 400;

/// What the screens remember that nobody else needs: editors, scroll places, which tab is in front.
struct Views {
  LevelView level;
  CourseLook course;
  MomentsView moments;
  NotebookView notebook;
  LeaderboardView leaderboard;
  SettingsView settings;
  FocusRing ring;
  bool moving = false;  ///< something moves by itself: another frame is wanted
};

/// The scale that a window of this size can hold: the player's, or less where not all would fit.
[[nodiscard]] float fitting_scale(double wished, float width, float height);

/// Draws the screen that `state` names, filling the window, and writes what the person wishes into
/// `commands`. Between ImGui::NewFrame() and ImGui::Render().
void draw(const ui::Frame& frame, const State& state, Commands& commands, Views& views);

}  // namespace underpar::client
