#pragma once
#include "game/app/canvas.hpp"

namespace underpar::rehearsal {

/// OpenGL where there is any, else SDL's renderer, whose device is lost at the `lives`-th frame shown.
[[nodiscard]] client::MakeCanvas make_fragile_canvas(int lives);

}  // namespace underpar::rehearsal
