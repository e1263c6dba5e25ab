#pragma once
#include <imgui.h>

#include <string_view>

#include "game/widgets/look.hpp"

namespace underpar::ui {

/// A rounded tag. kPar, kPlayer, kOver, kAccent fill it with that colour; other tones give a quiet tag.
void pill(const Frame& frame, std::string_view label, Tone tone = Tone::kDim);

enum class StepState { kWaiting, kRunning, kDone, kWarning, kFailed };

/// One step of a round: a glyph (ring, filled half, tick, exclamation mark, cross: never colour alone), what
/// it is, and how it went. The detail is cut with "…" at the window's edge.
void step_row(const Frame& frame, StepState state, std::string_view title, std::string_view detail = {});

struct BarOptions {
  float width = 0;      ///< 0: up to the window's edge
  float height_px = 8;  ///< design pixels
  Tone tone = Tone::kAccent;
  std::string_view label;  ///< for the registry and readers; not drawn
};

/// `fraction` in [0, 1]; negative when unknown: then a resting striped bar, as movement would cost the duel.
void progress_bar(const Frame& frame, double fraction, const BarOptions& options = {});

/// Keys as caps: "Ctrl+Enter" draws two.
void key_caps(const Frame& frame, std::string_view chord);

}  // namespace underpar::ui
