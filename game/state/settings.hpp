#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "game/state/bindings.hpp"

namespace underpar::client {

inline constexpr double kSmallestScale = 0.8;
inline constexpr double kLargestScale = 2.5;
inline constexpr double kSmallestEditorFont = 10;
inline constexpr double kLargestEditorFont = 28;
inline constexpr std::chrono::milliseconds kShortestBudget{500};
inline constexpr std::chrono::milliseconds kLongestBudget{20'000};

/// What a player may set. Stored as settings.json, the members under their own names.
struct Settings {
  double ui_scale = 1.0;        ///< kSmallestScale to kLargestScale
  std::string theme = "dark";   ///< "dark", "light" or "high_contrast"
  bool color_blind = false;     ///< the theme's palette for those who mix up red and green
  bool reduced_motion = false;  ///< nothing moves by itself
  double editor_font_px = 15;   ///< at ui_scale 1
  std::chrono::milliseconds measuring_budget{2'500};
  std::string external_editor;  ///< "code -g %f:%l"; empty: $VISUAL, else what the desktop opens C++ with
  bool swing_on_save = false;   ///< play a round when another editor saved the file
  bool sound = false;
  bool gamepad = false;  ///< looks for one: that costs a glance every few seconds
  ChosenKeys keys;

  bool operator==(const Settings&) const = default;
};

/// The settings with every number moved into its range.
[[nodiscard]] Settings within_limits(Settings settings);

/// Reads settings.json. Missing and unknown keys are fine; numbers out of range are moved into it.
/// Fails on text that is not such an object, on a value of the wrong kind, and on a file of a newer version.
[[nodiscard]] Result<Settings> parse_settings(std::string_view json);

/// The text of settings.json.
[[nodiscard]] std::string settings_text(const Settings& settings);

}  // namespace underpar::client
