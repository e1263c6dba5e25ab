#pragma once
#include <imgui.h>

#include "game/widgets/look.hpp"

namespace underpar::ui {

struct PanelOptions {
  bool scroll_sideways = false;
  bool flat = false;  ///< no fill and no border: only a scrolling area
};

/// A rounded child window for as long as the object lives. Draw even when it is out of sight.
class Panel {
 public:
  Panel(const Frame& frame, const char* id, ImVec2 size, const PanelOptions& options = {});
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
};

/// Vertical space of a design length.
void gap(const Frame& frame, float design_px);

/// A small heading in capitals' size and dim tone: "YOU WILL PRACTISE".
void section(const Frame& frame, const char* label);

}  // namespace underpar::ui
