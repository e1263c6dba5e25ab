#include "game/screens/moments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "engine/model/names.hpp"
#include "game/screens/notices.hpp"

namespace underpar::client {
namespace {

constexpr double kSeconds = 1.6;
constexpr int kPieces = 60;

/// A banner with air to the window's edges; which of its buttons was pressed.
int draw_moment(const ui::Frame& frame, const char* id, Banner banner) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x + frame.em(16), at.y + frame.em(10)});
  banner.width = ImGui::GetContentRegionAvail().x - frame.em(16);
  const int chosen = draw_banner(frame, id, banner);
  ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
  return chosen;
}

const char* words_for(int strokes) {
  return strokes == kPar      ? "As fast as the author's own program. From here on every stroke is a gain."
         : strokes == kBirdie ? "A good deal faster than par. The lesson is yours."
                              : "Far beyond par. Few see this line from below.";
}

/// A number in [0, 1) that is always the same for a piece: chance without a generator.
float chance(int piece, int of_what) {
  const float mixed = std::sin(static_cast<float>(piece * 7 + of_what * 131)) * 43'758.5F;
  return mixed - std::floor(mixed);
}

}  // namespace

void draw_moments(const ui::Frame& frame, const State& state, Commands& commands, MomentsView& view) {
  const bool at_the_hole = state.screen == Screen::kLevel;
  if (at_the_hole && state.tour != TourStep::kOff) {
    const TourText words = tour_text(state.tour);
    const int chosen = draw_moment(
        frame, "tour",
        {.what = words.title, .hint = words.text, .first = words.next, .second = "End the tour", .width = 0});
    if (chosen == 1) {
      commands.emplace_back(GoOnWithTour{});
    } else if (chosen == 2) {
      commands.emplace_back(EndTour{});
    }
  }
  if (state.celebrated != view.celebrated) {
    view.celebrated = state.celebrated;
    view.began = ImGui::GetTime();
  }
  if (at_the_hole && state.celebrated) {
    const std::string title =
        fmt::format("Your first {}!", golf_term(std::max(*state.celebrated, int{kEagle})));
    if (draw_moment(frame, "celebration",
                    {.what = title,
                     .hint = words_for(*state.celebrated),
                     .first = "On we go",
                     .second = "",
                     .width = 0}) == 1) {
      commands.emplace_back(EndCelebration{});
    }
  }
}

void draw_confetti(const ui::Frame& frame, MomentsView& view) {
  const double share = (ImGui::GetTime() - view.began) / kSeconds;
  view.moving = view.celebrated && !frame.still && share < 1;
  if (!view.moving) {
    return;
  }
  const ui::Theme& theme = frame.theme();
  const std::array<ui::Color, 4> colors{theme.par, theme.accent, theme.player, theme.text};
  const ImVec2 room = ImGui::GetIO().DisplaySize;
  ImDrawList& draw = *ImGui::GetForegroundDrawList();
  const auto time = static_cast<float>(share);
  for (int i = 0; i < kPieces; ++i) {
    const float fall = time * (0.7F + 0.6F * chance(i, 1)) - 0.2F * chance(i, 2);
    const float sway = std::sin(6 * time + 6 * chance(i, 3)) * frame.em(14);
    const ImVec2 at{room.x * chance(i, 4) + sway, room.y * fall};
    const float size = frame.em(3 + 4 * chance(i, 5));
    const int faded = static_cast<int>(255 * (1 - time * time));
    draw.AddRectFilled(at, {at.x + size, at.y + size * 1.6F},
                       colors.at(static_cast<std::size_t>(i) % colors.size()).with_alpha(faded), frame.em(1));
  }
}

}  // namespace underpar::client
