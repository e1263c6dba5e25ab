#pragma once
#include <imgui.h>

#include <optional>
#include <string>

#include "game/widgets/look.hpp"
#include "game/widgets/registry.hpp"

namespace underpar::client {

/// Tab and Shift+Tab walk over everything that can be clicked, in the order it was drawn, with a ring around
/// it; Enter or Space clicks it. Built on the registry, so that holes on the course, rows and buttons are all
/// the same to it.
class FocusRing {
 public:
  /// After ImGui::NewFrame(), with the items of the frame before. `typing`: a text takes the keyboard, also
  /// Tab. Returns where to click, if the person wished to.
  [[nodiscard]] std::optional<ImVec2> update(const ui::Registry& items, bool typing);

  /// After the screen was drawn, before ImGui::Render().
  void draw(const ui::Frame& frame) const;

  [[nodiscard]] bool shown() const { return focus_.has_value(); }

 private:
  /// An item by what it is called; `nth` of those called the same.
  struct Name {
    std::string kind;
    std::string label;
    int nth = 0;
  };
  std::optional<Name> focus_;
};

}  // namespace underpar::client
