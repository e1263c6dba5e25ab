#pragma once
#include <string_view>

#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What has to be said on whatever screen: a line each under the top bar, until it is put away.
void draw_notices(const ui::Frame& frame, const State& state, Commands& commands);

/// What a banner asks. `first` and `second` are its buttons; an empty one is left out.
struct Banner {
  std::string_view what;
  std::string_view hint;
  const char* first = "";
  const char* second = "";
  float width = 0;  ///< 0: up to the window's edge
};

/// A framed question or message across the current window. Says which button was pressed: 1, 2, or 0.
[[nodiscard]] int draw_banner(const ui::Frame& frame, const char* id, const Banner& banner);

}  // namespace underpar::client
