#pragma once
#include "game/state/command.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// "Save as HTML" and "Save as Markdown" of a document.
void draw_export_buttons(const ui::Frame& frame, Document document, Commands& commands);

}  // namespace underpar::client
