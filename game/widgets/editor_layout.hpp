#pragma once
#include <imgui.h>

#include <algorithm>

#include "game/widgets/editor.hpp"

namespace underpar::ui {

/// Where an editor's parts lie in this frame; pixels. Shared by the editor's own files.
struct Editor::Layout {
  ImFont* font = nullptr;
  float line_height = 0;
  float column_width = 0;
  float text_drop = 0;  ///< from a line's top to its letters' top
  float margin = 0;     ///< width of what the tints say, left in the gutter
  float gutter = 0;     ///< width; it stays while the code scrolls sideways
  ImVec2 window;        ///< top left of the box
  ImVec2 window_size;
  ImVec2 visible;  ///< the box without scroll bars
  ImVec2 scroll;
  ImVec2 origin;   ///< top left of the scrolled content
  ImVec2 content;  ///< its size
  bool focused = false;

  [[nodiscard]] float top_of(int line) const { return origin.y + static_cast<float>(line) * line_height; }
  [[nodiscard]] float left_of(int column) const {
    return origin.x + gutter + static_cast<float>(column) * column_width;
  }
  [[nodiscard]] int first_visible() const { return std::max(0, static_cast<int>(scroll.y / line_height)); }
  /// The last line of which anything shows, of `count`.
  [[nodiscard]] int last_visible(int count) const {
    return std::min(count - 1, static_cast<int>((scroll.y + window_size.y) / line_height));
  }
  [[nodiscard]] int lines_per_page() const {
    return std::max(1, static_cast<int>(visible.y / line_height) - 1);
  }
};

}  // namespace underpar::ui
