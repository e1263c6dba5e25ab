#include "game/widgets/note.hpp"

#include <imgui_internal.h>

#include <string>

namespace underpar::ui {
namespace {

Rect rect_of(ImVec2 top_left, ImVec2 bottom_right) {
  return {.left = top_left.x, .top = top_left.y, .right = bottom_right.x, .bottom = bottom_right.y};
}

bool scrolls(const ImGuiWindow* window) {
  for (; window != nullptr; window = window->ParentWindow) {
    if (window->ScrollMax.y > 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

void note_item(const Frame& frame, std::string_view kind, std::string_view label,
               const NoteOptions& options) {
  note_rect(frame, kind, label, ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), options);
}

void note_rect(const Frame& frame, std::string_view kind, std::string_view label, ImVec2 top_left,
               ImVec2 bottom_right, const NoteOptions& options) {
  if (!frame.registry.recording()) {
    return;
  }
  const auto* window = ImGui::GetCurrentWindow();
  const auto rect = rect_of(top_left, bottom_right);
  const auto clip = rect_of(window->DrawList->GetClipRectMin(), window->DrawList->GetClipRectMax());
  frame.registry.add({.kind = std::string{kind},
                      .label = std::string{visible_label(label)},
                      .text = std::string{options.text},
                      .rect = rect,
                      .seen = window->SkipItems || window->Hidden ? Rect{} : rect.cut_by(clip),
                      .enabled = options.enabled,
                      .clickable = options.clickable,
                      .scrolls = scrolls(window),
                      .layer = window->RootWindow->ID});
}

}  // namespace underpar::ui
