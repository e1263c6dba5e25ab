#pragma once
#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace underpar::ui {

/// An sRGB colour, eight bits a channel. Converts to what ImDrawList takes.
struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  constexpr bool operator==(const Color&) const = default;
  // NOLINTNEXTLINE(google-explicit-constructor): every ImGui call takes the packed form
  constexpr operator ImU32() const { return IM_COL32(r, g, b, a); }
  [[nodiscard]] ImVec4 vec4() const {
    return {static_cast<float>(r) / 255, static_cast<float>(g) / 255, static_cast<float>(b) / 255,
            static_cast<float>(a) / 255};
  }
  [[nodiscard]] constexpr Color with_alpha(int alpha) const {
    return {r, g, b, static_cast<std::uint8_t>(alpha)};
  }
};

/// rgb(0x131C18): the six hex digits as written in a theme file.
[[nodiscard]] constexpr Color rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex)};
}

/// `share` of the way from `from` to `to`, opaque.
[[nodiscard]] Color mixed(Color from, Color to, float share);

/// How much of a colour may lie under code, which stays readable on it: a line's ground.
inline constexpr int kGroundAlpha = 18;

/// Colours by role. The default values are the built-in dark theme; theme files in assets/themes override
/// them by the member's name.
struct Theme {
  std::string name = "dark";
  bool dark = true;  ///< light text on dark ground

  Color background = rgb(0x0D1411);
  Color panel = rgb(0x131C18);
  Color raised = rgb(0x1A2520);
  Color hover = rgb(0x22312A);
  Color border = rgb(0x2A3A32);

  Color text = rgb(0xE4ECE7);
  Color dim = rgb(0x9AAAA1);
  Color faint = rgb(0x82938A);
  Color ink = rgb(0x101612);  ///< text on par, player and over-par fills

  Color accent = rgb(0x6CC08B);
  Color primary = rgb(0x378257);
  Color primary_hover = rgb(0x2F6F4A);
  Color primary_active = rgb(0x28603F);
  Color on_primary = rgb(0xFFFFFF);

  Color par = rgb(0xE3BC62);
  Color player = rgb(0x6FB6E6);
  Color reference = rgb(0x9AAAA1);
  Color over = rgb(0xE5735F);  ///< over par, and errors

  Color rough = rgb(0x12211A);
  Color fairway = rgb(0x27543C);
  Color fairway_locked = rgb(0x1B3528);
  Color water = rgb(0x1B3A4B);

  Color editor = rgb(0x0F1714);
  Color editor_line = rgb(0x182420);
  Color selection = rgb(0x2C5B45);
  Color caret = rgb(0xE3BC62);

  Color code_plain = rgb(0xD7E2DB);
  Color code_keyword = rgb(0xE59F7A);
  Color code_type = rgb(0x7CC6C0);
  Color code_number = rgb(0xE3BC62);
  Color code_string = rgb(0xA9CF8E);
  Color code_comment = rgb(0x7B8F84);
  Color code_preprocessor = rgb(0xC89BD6);
  Color code_punctuation = rgb(0x9FB0A7);
  Color code_call = rgb(0x8FC3EA);
};

struct ThemeOptions {
  bool color_blind = false;  ///< also apply the file's "color_blind" colours
};

/// Reads the text of a theme file: {"name", "dark", "colors": {role: "#RRGGBB"}, "color_blind": {…}}. Roles
/// left out keep the built-in value. Fails, naming the role, on broken JSON, an unknown role or a colour that
/// is not six hex digits; the caller then goes on with Theme{} and shows the Failure.
[[nodiscard]] Result<Theme> parse_theme(std::string_view file_text, const ThemeOptions& options = {});

/// Contrast of two opaque colours, 1 … 21 (WCAG 2.1, success criterion 1.4.3). 4.5 is readable text.
[[nodiscard]] double contrast(Color first, Color second);

}  // namespace underpar::ui
