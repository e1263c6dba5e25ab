#pragma once
#include <imgui.h>

#include <string>
#include <string_view>

#include "game/widgets/look.hpp"

namespace underpar::ui {

struct TextStyle {
  Face face = Face::kBody;
  Tone tone = Tone::kText;
};

[[nodiscard]] ImVec2 text_size(const Frame& frame, std::string_view text, Face face = Face::kBody);

/// One line at the cursor.
void text(const Frame& frame, std::string_view text, const TextStyle& style = {});

/// As many lines as `width` needs, at prose line height; 0: up to the window's edge.
void text_wrapped(const Frame& frame, std::string_view text, const TextStyle& style = {}, float width = 0);

/// One line that ends in "…" where it would be wider than `width`; the whole text is then a tooltip.
void text_cut(const Frame& frame, std::string_view text, float width, const TextStyle& style = {});

/// Draws without moving the cursor. `anchor` says which point of the text lies at `at`: {0, 0} its top left,
/// {0.5, 0.5} its middle.
void text_at(const Frame& frame, ImDrawList& draw_list, ImVec2 at, std::string_view text,
             const TextStyle& style = {}, ImVec2 anchor = {0, 0});

/// text_at() for a text that may be wider than `width`: it ends in "…" then, and the whole is a tooltip.
/// Returns the size of what was drawn.
ImVec2 text_cut_at(const Frame& frame, ImDrawList& draw_list, ImVec2 at, std::string_view text, float width,
                   const TextStyle& style = {}, ImVec2 anchor = {0, 0});

/// For labels of what has a tooltip of its own: the longest beginning of `text` that fits `width` with "…"
/// behind it; all of it when it fits.
[[nodiscard]] std::string cut_to_width(const Frame& frame, std::string_view text, float width, Face face);

/// A tooltip for the item just drawn, wrapped at a readable width. Shown for disabled items too.
void tooltip(const Frame& frame, std::string_view text);

}  // namespace underpar::ui
