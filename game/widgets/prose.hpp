#pragma once
#include <imgui.h>

#include <string>
#include <vector>

#include "game/widgets/look.hpp"
#include "game/widgets/markdown.hpp"

namespace underpar::ui {

/// How the runs of one block are drawn.
struct ProseStyle {
  Face face = Face::kBody;  ///< of plain words; bold and italic words have their own at body size
  Color color;
  Color strong;  ///< bold words
};

/// A piece of one line: no blanks to break at inside, one style.
struct ProsePiece {
  std::string text;
  Face face = Face::kBody;
  Color color;
  bool code = false;  ///< drawn on a raised ground, smaller
  float x = 0;        ///< from the left edge
  float y = 0;        ///< top of its line, from the top edge
  float width = 0;    ///< with the ground's margins
};

/// Runs broken into lines of at most `width` pixels. Pieces without a blank between them stay together unless
/// they alone are wider than a line.
struct ProseLayout {
  std::vector<ProsePiece> pieces;
  float line_height = 0;
  float width = 0;  ///< of the longest line
  float height = 0;
};

[[nodiscard]] ProseLayout lay_out_prose(const Frame& frame, const MarkdownRuns& runs, float width,
                                        const ProseStyle& style);

void draw_prose(const Frame& frame, ImDrawList& draw_list, ImVec2 at, const ProseLayout& layout);

}  // namespace underpar::ui
