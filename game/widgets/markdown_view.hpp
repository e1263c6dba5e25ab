#pragma once
#include "game/widgets/look.hpp"
#include "game/widgets/markdown.hpp"

namespace underpar::ui {

struct MarkdownOptions {
  float width = 0;          ///< pixels; 0: up to the window's edge
  Tone tone = Tone::kText;  ///< of plain words
};

/// Draws a parsed document at the cursor, words wrapped, and moves the cursor below it. Returns its height in
/// pixels. Code wider than the width scrolls sideways in its own box. Parse once, draw every frame.
float draw_markdown(const Frame& frame, const MarkdownDocument& document,
                    const MarkdownOptions& options = {});

}  // namespace underpar::ui
