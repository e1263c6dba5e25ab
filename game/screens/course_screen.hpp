#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "game/screens/fairway.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What the course screen keeps between frames: the plan of the fairway, made anew when its box changes.
struct CourseLook {
  std::size_t holes = 0;
  float width = 0;
  float height = 0;
  float scale = 0;
  FairwayPlan plan;
  std::vector<Scenery> scenery;
  std::optional<std::size_t> next;  ///< State's next hole when this was drawn last
  std::size_t roll_from = 0;        ///< the ball rolls from this hole to `next` …
  double roll_began = -1;           ///< … since this moment of ImGui's clock; negative: it lies still
  bool keys_taken = false;          ///< Enter belongs to the focus ring
};

/// The course: chapters as one fairway, a hole per level, and the selected hole's card.
void draw_course(const ui::Frame& frame, const State& state, Commands& commands, CourseLook& look);

}  // namespace underpar::client
