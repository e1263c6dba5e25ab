#pragma once
#include <imgui.h>

#include <string_view>

#include "game/widgets/look.hpp"

namespace underpar::ui {

struct NoteOptions {
  std::string_view text = {};  ///< see Item::text
  bool enabled = true;
  bool clickable = true;
};

/// Records the ImGui item that was just submitted.
void note_item(const Frame& frame, std::string_view kind, std::string_view label,
               const NoteOptions& options = {});

/// Records something drawn by hand between two corners of the current window.
void note_rect(const Frame& frame, std::string_view kind, std::string_view label, ImVec2 top_left,
               ImVec2 bottom_right, const NoteOptions& options = {});

}  // namespace underpar::ui
