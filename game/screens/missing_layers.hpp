#pragma once
#include "engine/model/layers.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What it means that some walls are missing here, and what brings them; nothing when all stand.
void draw_missing_layers(const ui::Frame& frame, const Layers& layers);

}  // namespace underpar::client
