#include "game/screens/focus_ring.hpp"

#include <imgui_internal.h>

#include <vector>

#include "game/widgets/keys.hpp"

namespace underpar::client {
namespace {

std::vector<const ui::Item*> reachable(const ui::Registry& items) {
  std::vector<const ui::Item*> result;
  for (const ui::Item& item : items.items()) {
    if (item.clickable && item.enabled && item.visible()) {
      result.push_back(&item);
    }
  }
  return result;
}

/// How many items before this one are called the same.
int place_of(const std::vector<const ui::Item*>& items, std::size_t index) {
  int nth = 0;
  for (std::size_t i = 0; i < index; ++i) {
    nth += items[i]->kind == items[index]->kind && items[i]->label == items[index]->label ? 1 : 0;
  }
  return nth;
}

}  // namespace

std::optional<ImVec2> FocusRing::update(const ui::Registry& items, bool typing) {
  using ui::Key;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    focus_.reset();
  }
  const bool forward = ui::pressed(ui::Chord{Key::kTab, {}}, true);
  const bool back = ui::pressed(ui::Chord{Key::kTab, {.shift = true}}, true);
  const std::vector<const ui::Item*> all = reachable(items);
  if (typing || all.empty()) {
    focus_ = typing ? std::nullopt : focus_;
    return std::nullopt;
  }
  std::optional<std::size_t> index;
  for (std::size_t i = 0; focus_ && i < all.size(); ++i) {
    if (all[i]->kind == focus_->kind && all[i]->label == focus_->label && place_of(all, i) == focus_->nth) {
      index = i;
    }
  }
  if (forward || back) {
    ImGui::ClearActiveID();  // a field that was in typing lets go
    if (!index) {
      index = forward ? 0 : all.size() - 1;
    } else {
      index = (*index + (forward ? 1 : all.size() - 1)) % all.size();
    }
    focus_ = Name{all[*index]->kind, all[*index]->label, place_of(all, *index)};
    return std::nullopt;
  }
  if (!index || ImGui::GetIO().WantTextInput) {
    return std::nullopt;
  }
  if (ui::pressed(ui::Chord{Key::kEnter, {}}) || ui::pressed(ui::Chord{Key::kSpace, {}})) {
    const ui::Rect& seen = all[*index]->seen;
    return ImVec2{(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2};
  }
  if (ui::pressed(ui::Chord{Key::kEscape, {}})) {
    focus_.reset();
  }
  return std::nullopt;
}

void FocusRing::draw(const ui::Frame& frame) const {
  if (!focus_) {
    return;
  }
  const std::vector<const ui::Item*> all = reachable(frame.registry);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i]->kind == focus_->kind && all[i]->label == focus_->label && place_of(all, i) == focus_->nth) {
      const ui::Rect& rect = all[i]->seen;
      const float out = frame.em(3);
      ImGui::GetForegroundDrawList()->AddRect({rect.left - out, rect.top - out},
                                              {rect.right + out, rect.bottom + out}, frame.theme().par,
                                              frame.em(8), 0, frame.em(2));
    }
  }
}

}  // namespace underpar::client
