#include "game/widgets/button.hpp"

#include <algorithm>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

/// Colours of ImGui's button for as long as it lives.
class ButtonColors {
 public:
  ButtonColors(Color rest, Color hovered, Color active, Color text) {
    ImGui::PushStyleColor(ImGuiCol_Button, rest.vec4());
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, hovered.vec4());
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, active.vec4());
    ImGui::PushStyleColor(ImGuiCol_Text, text.vec4());
  }
  ~ButtonColors() { ImGui::PopStyleColor(4); }
  ButtonColors(const ButtonColors&) = delete;
  ButtonColors& operator=(const ButtonColors&) = delete;
};

}  // namespace

bool button(const Frame& frame, const char* label, const ButtonOptions& options) {
  const auto& theme = frame.theme();
  const bool enabled = options.disabled_because.empty();
  const bool filled = options.primary && enabled;
  // A disabled button keeps readable words: it goes grey instead of pale.
  const ButtonColors colors{filled ? theme.primary : theme.raised, filled ? theme.primary_hover : theme.hover,
                            filled ? theme.primary_active : theme.border,
                            filled    ? theme.on_primary
                            : enabled ? theme.text
                                      : theme.faint};
  ImGui::PushStyleVar(ImGuiStyleVar_DisabledAlpha, 1.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, filled ? 0.0F : ImGui::GetStyle().FrameBorderSize);
  ImGui::PushFont(options.primary ? frame.look.fonts.semi : frame.look.fonts.body);
  ImGui::BeginDisabled(!enabled);
  const bool used = ImGui::Button(label, options.size);
  ImGui::EndDisabled();
  ImGui::PopFont();
  ImGui::PopStyleVar(2);
  note_item(frame, "button", label,
            {.text = enabled ? options.tip : options.disabled_because, .enabled = enabled});
  tooltip(frame, enabled ? options.tip : options.disabled_because);
  return used;
}

bool tab(const Frame& frame, const char* label, bool active, std::string_view spoken) {
  const auto& theme = frame.theme();
  bool chosen = false;
  {
    const ButtonColors colors{active ? theme.raised : theme.raised.with_alpha(0), theme.hover, theme.hover,
                              active ? theme.text : theme.dim};
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
    ImGui::PushFont(frame.look.fonts.body);
    chosen = ImGui::Button(label);
    ImGui::PopFont();
    ImGui::PopStyleVar();
  }
  const auto top_left = ImGui::GetItemRectMin();
  const auto bottom_right = ImGui::GetItemRectMax();
  if (active) {
    const float inset = frame.em(10);
    ImGui::GetWindowDrawList()->AddRectFilled({top_left.x + inset, bottom_right.y - frame.em(2)},
                                              {bottom_right.x - inset, bottom_right.y}, theme.accent);
  }
  note_item(frame, "tab", spoken.empty() ? label : spoken, {.text = active ? "chosen" : ""});
  return chosen;
}

bool text_button(const Frame& frame, const char* label, std::string_view spoken) {
  const auto shown = visible_label(label);
  const auto size = text_size(frame, shown);
  const auto at = ImGui::GetCursorScreenPos();
  const bool used = ImGui::InvisibleButton(label, {std::max(size.x, 1.0F), size.y});
  const ImU32 color = ImGui::IsItemHovered() ? frame.theme().text : frame.theme().accent;
  auto* draw_list = ImGui::GetWindowDrawList();
  draw_list->AddText(frame.look.fonts.body, frame.look.fonts.body->FontSize, at, color, shown.data(),
                     shown.data() + shown.size());
  draw_list->AddLine({at.x, at.y + size.y}, {at.x + size.x, at.y + size.y}, color, frame.em(1));
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  note_item(frame, "link", spoken.empty() ? label : spoken);
  return used;
}

}  // namespace underpar::ui
