#pragma once
#include <imgui.h>

#include "game/widgets/fonts.hpp"
#include "game/widgets/key_map.hpp"
#include "game/widgets/registry.hpp"
#include "game/widgets/theme.hpp"

namespace underpar::ui {

/// What the player chose: colours, faces, keys and the one scale every size goes through.
struct Look {
  Theme theme;
  Fonts fonts;
  float scale = 1;
  KeyMap keys;  ///< named on buttons and in menus

  /// A length of the design (pixels at scale 1) in pixels of the screen, rounded to whole ones so that edges
  /// stay sharp; never 0 for a positive length.
  [[nodiscard]] float em(float design_px) const;
};

/// What every widget is handed. Made anew for each frame; borrows both parts.
struct Frame {
  const Look& look;
  Registry& registry;
  bool still = false;  ///< nothing blinks or moves: tests, screenshots, reduced motion

  [[nodiscard]] float em(float design_px) const { return look.em(design_px); }
  [[nodiscard]] const Theme& theme() const { return look.theme; }
};

/// Which colour of the theme a text or a mark has.
enum class Tone { kText, kDim, kFaint, kInk, kAccent, kPar, kPlayer, kReference, kOver, kOnPrimary };

[[nodiscard]] Color color_of(const Theme& theme, Tone tone);
[[nodiscard]] ImFont* font_of(const Fonts& fonts, Face face);

/// Paddings, roundings and colours of ImGui's own widgets, from the theme and the scale. Call after the theme
/// or the scale changed, outside a frame.
void apply_style(ImGuiStyle& style, const Look& look);

}  // namespace underpar::ui
