#pragma once
#include <imgui.h>

#include <string>

namespace underpar::ui {

/// The sizes of the game's type; pixels at scale 1.
enum class Face {
  kBody,       ///< Inter 17
  kSemi,       ///< Inter SemiBold 17
  kItalic,     ///< Inter Italic 17
  kHeading,    ///< Inter SemiBold 21
  kSmall,      ///< Inter 14
  kTitle,      ///< Inter Display SemiBold 30
  kVerdict,    ///< Inter Display SemiBold 52
  kCode,       ///< JetBrains Mono 15
  kCodeSmall,  ///< JetBrains Mono 13: code in prose
};

/// Where the font files are; an empty path means ImGui's own face stands in.
struct FontFiles {
  std::string regular;
  std::string semibold;
  std::string italic;
  std::string display;
  std::string mono;
};

/// The built faces; owned by the atlas. Valid until the atlas is built again.
struct Fonts {
  ImFont* body = nullptr;
  ImFont* semi = nullptr;
  ImFont* italic = nullptr;
  ImFont* heading = nullptr;
  ImFont* small_print = nullptr;
  ImFont* title = nullptr;
  ImFont* verdict = nullptr;
  ImFont* code = nullptr;
  ImFont* code_small = nullptr;
};

struct FontOptions {
  float scale = 1;
  float code_px = 15;  ///< size of the editor's face at scale 1
};

/// Asks fontconfig for the faces. A family that is not installed gives an empty path, never a look-alike.
/// Reads font directories: call at start, not while drawing.
[[nodiscard]] FontFiles find_font_files(const std::string& mono_family = "JetBrains Mono");

/// Empties the atlas and adds every face with the glyphs the game uses (Latin-1, Greek, typographic signs,
/// arrows, superscripts, ticks, crosses and discs). The caller uploads the texture afterwards. To change the
/// scale, call it again outside a frame.
[[nodiscard]] Fonts build_fonts(ImFontAtlas& atlas, const FontFiles& files, const FontOptions& options = {});

}  // namespace underpar::ui
