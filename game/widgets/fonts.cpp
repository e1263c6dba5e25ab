#include "game/widgets/fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>

namespace underpar::ui {
namespace {

template <class T, void (*Free)(T*)>
struct Freed {
  void operator()(T* pointer) const { Free(pointer); }
};
using Config = std::unique_ptr<FcConfig, Freed<FcConfig, FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Freed<FcPattern, FcPatternDestroy>>;

struct Wanted {
  const std::string& family;
  int weight = FC_WEIGHT_REGULAR;
  int slant = FC_SLANT_ROMAN;
};

const FcChar8* bytes(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());  // NOLINT(*-reinterpret-cast): fontconfig's own type
}

bool has_family(const FcPattern& found, const std::string& family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(&found, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(name, bytes(family)) == 0) {
      return true;
    }
  }
  return false;
}

/// The file of exactly this face: fontconfig always offers some font, which then is not ours.
std::string find_file(FcConfig* config, const Wanted& wanted) {
  const Pattern pattern{FcPatternCreate()};
  FcPatternAddString(pattern.get(), FC_FAMILY, bytes(wanted.family));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, wanted.weight);
  FcPatternAddInteger(pattern.get(), FC_SLANT, wanted.slant);
  FcConfigSubstitute(config, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const Pattern found{FcFontMatch(config, pattern.get(), &result)};
  int weight = 0;
  int slant = 0;
  FcChar8* file = nullptr;
  const bool exact = found && has_family(*found, wanted.family) &&
                     FcPatternGetInteger(found.get(), FC_WEIGHT, 0, &weight) == FcResultMatch &&
                     FcPatternGetInteger(found.get(), FC_SLANT, 0, &slant) == FcResultMatch &&
                     weight == wanted.weight && slant == wanted.slant &&
                     FcPatternGetString(found.get(), FC_FILE, 0, &file) == FcResultMatch;
  return exact ? std::string{reinterpret_cast<const char*>(file)} : "";  // NOLINT(*-reinterpret-cast)
}

// Pairs of first and last code point, ended by 0; the atlas keeps the pointer until it is built.
constexpr std::array<ImWchar, 39> kGlyphs{0x0020, 0x017F,  // Latin-1 with its extension: names of players
                                          0x0391, 0x03C9,  // Greek
                                          0x2010, 0x2026,  // dashes, quotation marks, bullet, …
                                          0x2030, 0x203A,  // ‰ ′ ″ ‹ ›
                                          0x2070, 0x209C,  // superscripts and subscripts
                                          0x2190, 0x2199,  // arrows
                                          0x21A9, 0x21B5,  // hooked arrows
                                          0x2202, 0x2202,  // ∂
                                          0x2206, 0x2206,  // ∆
                                          0x2211, 0x2212,  // ∑ −
                                          0x221A, 0x221E,  // √ ∞
                                          0x2248, 0x2248,  // ≈
                                          0x2260, 0x2265,  // ≠ ≤ ≥
                                          0x2303, 0x2303,  // ⌃
                                          0x23CE, 0x23CE,  // ⏎
                                          0x2500, 0x257F,  // lines of drawings in code
                                          0x25A0, 0x25CF,  // ■ □ ▲ ▶ ▼ ● ○
                                          0x2605, 0x2606,  // ★ ☆
                                          0x2713, 0x2717,  // ✓ ✗
                                          0};
// The large faces show few words; the whole set would make the texture several times as big.
constexpr std::array<ImWchar, 11> kTitleGlyphs{0x0020, 0x00FF, 0x0391, 0x03C9, 0x2010, 0x2026,
                                               0x2190, 0x2193, 0x2212, 0x2212, 0};

struct Cut {
  float design_px = 17;
  const ImWchar* glyphs = kGlyphs.data();
  bool whole_advance = false;  ///< every column of code starts on a whole pixel
};

ImFont* add(ImFontAtlas& atlas, const std::string& file, float scale, const Cut& cut) {
  const float px = std::max(8.0F, std::round(cut.design_px * scale));
  ImFontConfig config;
  config.OversampleH = px > 24 ? 1 : 2;
  config.OversampleV = 1;
  config.PixelSnapH = cut.whole_advance;
  std::error_code error;
  if (!file.empty() && std::filesystem::is_regular_file(file, error)) {
    if (auto* font = atlas.AddFontFromFileTTF(file.c_str(), px, &config, cut.glyphs)) {
      return font;
    }
  }
  config.SizePixels = px;
  return atlas.AddFontDefault(&config);
}

const std::string& first_of(const std::string& wanted, const std::string& otherwise) {
  return wanted.empty() ? otherwise : wanted;
}

}  // namespace

FontFiles find_font_files(const std::string& mono_family) {
  const Config config{FcInitLoadConfigAndFonts()};
  if (!config) {
    return {};
  }
  const std::string text_family = "Inter";
  const std::string display_family = "Inter Display";
  return {
      .regular = find_file(config.get(), {.family = text_family}),
      .semibold = find_file(config.get(), {.family = text_family, .weight = FC_WEIGHT_DEMIBOLD}),
      .italic = find_file(config.get(), {.family = text_family, .slant = FC_SLANT_ITALIC}),
      .display = find_file(config.get(), {.family = display_family, .weight = FC_WEIGHT_DEMIBOLD}),
      .mono = find_file(config.get(), {.family = mono_family}),
  };
}

Fonts build_fonts(ImFontAtlas& atlas, const FontFiles& files, const FontOptions& options) {
  atlas.Clear();
  const auto& semibold = first_of(files.semibold, files.regular);
  const auto& italic = first_of(files.italic, files.regular);
  const auto& display = first_of(files.display, semibold);
  const auto* titles = kTitleGlyphs.data();
  const float scale = options.scale;
  Fonts fonts;
  // The first face is what ImGui's own widgets use.
  fonts.body = add(atlas, files.regular, scale, {.design_px = 17});
  fonts.semi = add(atlas, semibold, scale, {.design_px = 17});
  fonts.italic = add(atlas, italic, scale, {.design_px = 17});
  fonts.heading = add(atlas, semibold, scale, {.design_px = 21});
  fonts.small_print = add(atlas, files.regular, scale, {.design_px = 14});
  fonts.title = add(atlas, display, scale, {.design_px = 30, .glyphs = titles});
  fonts.verdict = add(atlas, display, scale, {.design_px = 52, .glyphs = titles});
  fonts.code = add(atlas, files.mono, scale, {.design_px = options.code_px, .whole_advance = true});
  // Prose has its own size, whatever the editor is set to.
  fonts.code_small = add(atlas, files.mono, scale, {.design_px = 13, .whole_advance = true});
  atlas.Build();
  return fonts;
}

}  // namespace underpar::ui
