#include "game/widgets/look.hpp"

#include <algorithm>
#include <cmath>

namespace underpar::ui {
namespace {

void set_metrics(ImGuiStyle& style, const Look& look) {
  const auto pair = [&look](float x, float y) { return ImVec2{look.em(x), look.em(y)}; };
  style.WindowPadding = pair(18, 16);
  style.FramePadding = pair(12, 7);
  style.ItemSpacing = pair(10, 8);
  style.ItemInnerSpacing = pair(8, 6);
  style.CellPadding = pair(10, 6);
  style.IndentSpacing = look.em(20);
  style.ScrollbarSize = look.em(11);
  style.GrabMinSize = look.em(14);
  style.WindowRounding = 0;
  style.ChildRounding = look.em(10);
  style.FrameRounding = look.em(7);
  style.PopupRounding = look.em(8);
  style.ScrollbarRounding = look.em(6);
  style.GrabRounding = look.em(6);
  style.TabRounding = look.em(7);
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 1;
  style.FrameBorderSize = 1;  // fields and buttons show on any ground
  style.PopupBorderSize = 1;
  style.DisabledAlpha = 0.55F;
}

void set_colors(ImGuiStyle& style, const Theme& theme) {
  const auto set = [&style](ImGuiCol role, Color color) { style.Colors[role] = color.vec4(); };
  set(ImGuiCol_Text, theme.text);
  set(ImGuiCol_TextDisabled, theme.faint);
  set(ImGuiCol_TextSelectedBg, theme.selection);
  set(ImGuiCol_WindowBg, theme.background);
  set(ImGuiCol_ChildBg, theme.panel);
  set(ImGuiCol_PopupBg, theme.raised);
  set(ImGuiCol_Border, theme.border);
  set(ImGuiCol_FrameBg, theme.raised);
  set(ImGuiCol_FrameBgHovered, theme.hover);
  set(ImGuiCol_FrameBgActive, theme.hover);
  set(ImGuiCol_TitleBg, theme.panel);
  set(ImGuiCol_TitleBgActive, theme.panel);
  set(ImGuiCol_ScrollbarBg, theme.panel.with_alpha(0));
  set(ImGuiCol_ScrollbarGrab, theme.border);
  set(ImGuiCol_ScrollbarGrabHovered, theme.dim.with_alpha(140));
  set(ImGuiCol_ScrollbarGrabActive, theme.dim);
  set(ImGuiCol_CheckMark, theme.accent);
  set(ImGuiCol_SliderGrab, theme.accent);
  set(ImGuiCol_SliderGrabActive, theme.primary_hover);
  set(ImGuiCol_Button, theme.raised);
  set(ImGuiCol_ButtonHovered, theme.hover);
  set(ImGuiCol_ButtonActive, theme.border);
  set(ImGuiCol_Header, theme.primary.with_alpha(90));
  set(ImGuiCol_HeaderHovered, theme.hover);
  set(ImGuiCol_HeaderActive, theme.border);
  set(ImGuiCol_Separator, theme.border);
  set(ImGuiCol_TableHeaderBg, theme.raised);
  set(ImGuiCol_TableBorderStrong, theme.border);
  set(ImGuiCol_TableBorderLight, theme.border);
  set(ImGuiCol_TableRowBgAlt, theme.raised.with_alpha(110));
  set(ImGuiCol_NavHighlight, theme.par);
  set(ImGuiCol_ModalWindowDimBg, Color{0, 0, 0, 150});
}

}  // namespace

float Look::em(float design_px) const {
  const float px = std::round(design_px * scale);
  return design_px > 0 ? std::max(px, 1.0F) : px;
}

Color color_of(const Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::kText:
      return theme.text;
    case Tone::kDim:
      return theme.dim;
    case Tone::kFaint:
      return theme.faint;
    case Tone::kInk:
      return theme.ink;
    case Tone::kAccent:
      return theme.accent;
    case Tone::kPar:
      return theme.par;
    case Tone::kPlayer:
      return theme.player;
    case Tone::kReference:
      return theme.reference;
    case Tone::kOver:
      return theme.over;
    case Tone::kOnPrimary:
      return theme.on_primary;
  }
  return theme.text;
}

ImFont* font_of(const Fonts& fonts, Face face) {
  switch (face) {
    case Face::kBody:
      return fonts.body;
    case Face::kSemi:
      return fonts.semi;
    case Face::kItalic:
      return fonts.italic;
    case Face::kHeading:
      return fonts.heading;
    case Face::kSmall:
      return fonts.small_print;
    case Face::kTitle:
      return fonts.title;
    case Face::kVerdict:
      return fonts.verdict;
    case Face::kCode:
      return fonts.code;
    case Face::kCodeSmall:
      return fonts.code_small;
  }
  return fonts.body;
}

void apply_style(ImGuiStyle& style, const Look& look) {
  style = ImGuiStyle{};
  if (look.theme.dark) {
    ImGui::StyleColorsDark(&style);
  } else {
    ImGui::StyleColorsLight(&style);
  }
  set_metrics(style, look);
  set_colors(style, look.theme);
}

}  // namespace underpar::ui
