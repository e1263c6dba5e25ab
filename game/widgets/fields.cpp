#include "game/widgets/fields.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

/// Draws the label above its field and returns the id ImGui shall see.
std::string caption(const Frame& frame, const char* label) {
  const auto shown = visible_label(label);
  if (!shown.empty()) {
    text(frame, shown, {.face = Face::kSmall, .tone = Tone::kDim});
  }
  return fmt::format("##{}", label);
}

void set_width(float width) {
  ImGui::SetNextItemWidth(width > 0 ? width : -1);
}

}  // namespace

bool text_field(const Frame& frame, const char* label, std::string& value, const FieldOptions& options) {
  const auto id = options.captioned ? caption(frame, label) : fmt::format("##{}", label);
  const ImGuiInputTextFlags flags = (options.password ? ImGuiInputTextFlags_Password : 0) |
                                    (options.enabled ? 0 : ImGuiInputTextFlags_ReadOnly);
  bool changed = false;
  ImGui::BeginDisabled(!options.enabled);
  if (options.lines > 1) {
    const float height = frame.look.fonts.body->FontSize * static_cast<float>(options.lines) +
                         2 * ImGui::GetStyle().FramePadding.y;
    changed = ImGui::InputTextMultiline(id.c_str(), &value, {options.width > 0 ? options.width : -1, height},
                                        flags);
  } else {
    set_width(options.width);
    const std::string hint{options.hint};
    changed = ImGui::InputTextWithHint(id.c_str(), hint.c_str(), &value, flags);
  }
  ImGui::EndDisabled();
  const std::string_view shown = value.empty() ? options.hint : std::string_view{value};
  note_item(frame, "field", label,
            {.text = options.password ? std::string_view{} : shown, .enabled = options.enabled});
  return changed;
}

bool checkbox(const Frame& frame, const char* label, bool& value, bool enabled) {
  ImGui::BeginDisabled(!enabled);
  const bool changed = ImGui::Checkbox(label, &value);
  ImGui::EndDisabled();
  note_item(frame, "checkbox", label, {.text = value ? "on" : "off", .enabled = enabled});
  return changed;
}

bool slider(const Frame& frame, const char* label, float& value, const SliderOptions& options) {
  const auto id = caption(frame, label);
  set_width(options.width);
  const bool changed = ImGui::SliderFloat(id.c_str(), &value, options.low, options.high, options.format,
                                          ImGuiSliderFlags_AlwaysClamp);
  note_item(frame, "slider", label, {.text = fmt::format("{:.3g}", value)});
  return changed;
}

bool combo(const Frame& frame, const char* label, int& chosen, std::span<const std::string> choices,
           float width) {
  const auto id = caption(frame, label);
  const auto count = static_cast<int>(choices.size());
  const bool valid = chosen >= 0 && chosen < count;
  const char* shown = valid ? choices[static_cast<std::size_t>(chosen)].c_str() : "";
  set_width(width);
  // Recorded before it is drawn: an open list is a window of its own and the last item inside it.
  const auto at = ImGui::GetCursorScreenPos();
  const ImVec2 end{at.x + ImGui::CalcItemWidth(), at.y + ImGui::GetFrameHeight()};
  note_rect(frame, "combo", label, at, end, {.text = shown});
  if (!ImGui::BeginCombo(id.c_str(), shown)) {
    return false;
  }
  bool changed = false;
  for (int index = 0; index < count; ++index) {
    const auto& choice = choices[static_cast<std::size_t>(index)];
    if (ImGui::Selectable(choice.c_str(), index == chosen)) {
      changed = index != chosen;
      chosen = index;
    }
    note_item(frame, "choice", choice);
  }
  ImGui::EndCombo();
  return changed;
}

}  // namespace underpar::ui
