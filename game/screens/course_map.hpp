#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "game/screens/fairway.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"
#include "game/widgets/markdown.hpp"

namespace underpar::client {

/// What the course screen keeps between frames: the plan of the fairway, made anew when its box changes, and
/// the parsed opening page.
struct CourseLook {
  std::vector<std::size_t> chapters;  ///< how many holes each has
  float width = 0;
  float height = 0;
  float scale = 0;
  FairwayPlan plan;
  std::vector<Scenery> scenery;
  std::optional<std::size_t> revealed;  ///< the selected hole that was scrolled into sight
  std::optional<std::size_t> next;      ///< State's next hole when this was drawn last
  std::size_t roll_from = 0;            ///< the ball rolls from this hole to `next` …
  double roll_began = -1;               ///< … since this moment of ImGui's clock; negative: it lies still
  bool keys_taken = false;              ///< Enter belongs to the focus ring
  std::string opening_text;             ///< what `opening` was parsed from
  ui::MarkdownDocument opening;
};

/// The chapters as stretches of one fairway with all their holes; scrolls within the current window.
void draw_course_map(const ui::Frame& frame, const State& state, Commands& commands, CourseLook& look);

}  // namespace underpar::client
