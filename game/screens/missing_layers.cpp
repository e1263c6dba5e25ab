#include "game/screens/missing_layers.hpp"

#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

void draw_missing_layers(const ui::Frame& frame, const Layers& layers) {
  for (const std::string& name : layers.missing) {
    const Failure absence = absence_of_layer(name);
    ui::text_wrapped(frame, absence.what);
    ui::text_wrapped(frame, absence.hint, {ui::Face::kSmall, ui::Tone::kDim});
    ui::gap(frame, 6);
  }
}

}  // namespace underpar::client
